/** Printed at the end of `npm start`; the organisation it opens holds nothing but the demo calls. */
export const DEMO_SIGN_IN = { email: 'demo@callcenterrate.local', password: 'listen-to-every-call' }
