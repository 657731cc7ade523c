/** Tells clients that they need not ask before each call: nothing here changes anything. */
export const READ_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false }
