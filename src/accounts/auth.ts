import { createHash } from 'node:crypto'
import { betterAuth } from 'better-auth'
import type { Pool } from 'pg'
import { AUTH_PATH } from '../contract/app/auth.js'
import { createId } from '../platform/id.js'
import type { SendMail } from '../platform/mail/sendMail.js'

export const CLIENT_ADDRESS_HEADER = 'x-ccr-client-address'
const DAY_SECONDS = 24 * 3600

export interface AuthOptions {
  /** Connected as the sign-in role: it sees people and sessions, and nothing of an organisation. */
  pool: Pool
  secret: string
  publicUrl: string
  isSignUpOpen: boolean
  signInsPerMinute: number
  /** Undefined when no mail can be sent: then passwords cannot be reset by the user. */
  sendMail: SendMail | undefined
  onWarning: (message: string) => void
}

export type Auth = ReturnType<typeof createAuth>

/** Passwords, sessions and their rate limits are better-auth's; organisations and roles are ours (docs/adr/0004). */
export function createAuth(options: AuthOptions) {
  const { sendMail, signInsPerMinute } = options
  const strict = { window: 60, max: signInsPerMinute }
  return betterAuth({
    appName: 'CallCenterRate',
    // Whole, because better-auth adds no path to an address that has one already.
    baseURL: `${options.publicUrl}${AUTH_PATH}`,
    basePath: AUTH_PATH,
    secret: options.secret,
    database: options.pool,
    // The origin that the browser itself asked is the only one that may write.
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    telemetry: { enabled: false },
    logger: { level: 'warn', log: (_level, message) => options.onWarning(message) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: !options.isSignUpOpen,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      ...(sendMail && {
        sendResetPassword: async ({ user, url }: { user: { email: string }; url: string }) =>
          sendMail({
            to: user.email,
            subject: 'Choose a new password',
            text: `Someone asked for a new password for this address at CallCenterRate.\n\nChoose it here within an hour:\n${url}\n\nIf it was not you, nothing has to be done.`,
          }),
      }),
    },
    user: {
      modelName: 'user',
      fields: timestamps({ emailVerified: 'email_verified' }),
      additionalFields: { locale: { type: 'string', required: false, input: true } },
    },
    session: {
      modelName: 'session',
      expiresIn: 14 * DAY_SECONDS,
      updateAge: DAY_SECONDS,
      fields: timestamps({
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      }),
      additionalFields: {
        activeOrgId: { type: 'string', required: false, input: false, fieldName: 'active_org_id' },
      },
    },
    account: {
      modelName: 'account',
      fields: timestamps({
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      }),
    },
    verification: { modelName: 'verification', fields: timestamps({ expiresAt: 'expires_at' }) },
    // In the database, so that several servers count together.
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'auth_rate_limit',
      fields: { lastRequest: 'last_request' },
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/email': strict,
        '/sign-up/email': strict,
        '/request-password-reset': strict,
        '/reset-password': strict,
      },
    },
    advanced: {
      cookiePrefix: authCookiePrefix(options.secret),
      defaultCookieAttributes: { path: new URL(options.publicUrl).pathname },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      database: { generateId: () => createId() },
    },
  })
}

/** Of this installation: a browser keeps one set of cookies for a host, whatever the port, and two may run on one. */
export function authCookiePrefix(secret: string): string {
  return `ccr-${createHash('sha256').update(`cookies ${secret}`).digest('hex').slice(0, 8)}`
}

function timestamps<T extends Record<string, string>>(fields: T) {
  return { createdAt: 'created_at', updatedAt: 'updated_at', ...fields } as const
}
