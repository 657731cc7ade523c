import { createHash } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import type { Pool } from 'pg'
import { AUTH_PATH } from '../contract/app/auth.js'
import { createId } from '../platform/id.js'
import type { AccountMails } from './accountMails.js'
import { weaknessOf } from './passwordStrength.js'

export const CLIENT_ADDRESS_HEADER = 'x-ccr-client-address'
const DAY_SECONDS = 24 * 3600

export interface AuthOptions {
  /** Connected as the sign-in role: it sees people and sessions, and nothing of an organisation. */
  pool: Pool
  secret: string
  publicUrl: string
  isSignUpOpen: boolean
  signInsPerMinute: number
  /** Undefined when no mail can be sent: then addresses are not confirmed, and passwords not reset by the user. */
  mails: AccountMails | undefined
  onWarning: (message: string) => void
}

export type Auth = ReturnType<typeof createAuth>

/** Passwords, sessions and their rate limits are better-auth's; organisations and roles are ours (docs/adr/0004). */
export function createAuth(options: AuthOptions) {
  const { mails, pool, publicUrl, signInsPerMinute } = options
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
    onAPIError: {
      // By itself it writes what it refuses to the console, as a line of plain text.
      onError: (error) => {
        if (error instanceof APIError && error.statusCode < 500) return
        options.onWarning(error instanceof Error ? (error.stack ?? error.message) : String(error))
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: !options.isSignUpOpen,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      requireEmailVerification: mails !== undefined,
      // Whoever has the mail has the address; and of several links one is enough.
      onPasswordReset: async ({ user }: { user: { id: string } }) => {
        await pool.query('update "user" set email_verified = true where id = $1', [user.id])
        await endResetLinks(pool, user.id)
      },
      ...(mails && {
        sendResetPassword: ({ user, token }: { user: { email: string }; token: string }) =>
          mails.reset(user.email, `${publicUrl}/reset-password?token=${encodeURIComponent(token)}`),
        onExistingUserSignUp: ({ user }: { user: { email: string } }) => mails.existing(user.email),
      }),
    },
    ...(mails && {
      emailVerification: {
        sendOnSignUp: true,
        expiresIn: DAY_SECONDS,
        sendVerificationEmail: (asked: { user: { email: string }; url: string; token: string }) =>
          mails.confirm(asked.user.email, confirmationLink(publicUrl, asked)),
      },
    }),
    hooks: { before: createAuthMiddleware(async ({ path, body }) => refuseWeakPassword(path, body)) },
    databaseHooks: {
      // Where nothing can be mailed there is nothing to confirm, also once mail is set up later.
      user: {
        create: { before: async (user) => ({ data: { ...user, emailVerified: mails === undefined } }) },
      },
    },
    user: {
      modelName: 'user',
      fields: timestamps({ emailVerified: 'email_verified' }),
      additionalFields: {
        locale: { type: 'string', required: false, input: true },
        organisationName: {
          type: 'string',
          required: false,
          input: true,
          returned: true,
          fieldName: 'organisation_name',
        },
      },
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
      // Mails, which must not show in how long an answer takes; they never throw.
      backgroundTasks: { handler: (sending) => void sending },
      cookiePrefix: authCookiePrefix(options.secret),
      defaultCookieAttributes: { path: new URL(options.publicUrl).pathname },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      database: { generateId: () => createId() },
    },
  })
}

export async function endResetLinks(pool: Pool, userId: string): Promise<void> {
  await pool.query('delete from verification where value = $1', [userId])
}

/** After the limit by address, as it takes some time. */
async function refuseWeakPassword(path: string, body: Record<string, unknown> | undefined): Promise<void> {
  const password = path === '/sign-up/email' ? body?.password : body?.newPassword
  const isChosen = ['/sign-up/email', '/reset-password', '/change-password'].includes(path)
  if (!isChosen || typeof password !== 'string') return
  const personal = [body?.name, body?.email, body?.organisationName]
  const weakness = await weaknessOf(
    password,
    personal.filter((text) => typeof text === 'string'),
  )
  if (weakness)
    throw new APIError('BAD_REQUEST', {
      code: `WEAK_PASSWORD_${weakness}`,
      message:
        'This password is too easy to guess. Put three or four unrelated words together, or let a password manager make one.',
    })
}

/** On the page that asks for it: a program that follows links in mails confirms nothing. */
function confirmationLink(publicUrl: string, { url, token }: { url: string; token: string }): string {
  const next = new URL(url).searchParams.get('callbackURL')
  const query = new URLSearchParams({ token, ...(next && next !== '/' && { next }) })
  return `${publicUrl}/confirm-email?${query}`
}

/** Of this installation: a browser keeps one set of cookies for a host, whatever the port, and two may run on one. */
export function authCookiePrefix(secret: string): string {
  return `ccr-${createHash('sha256').update(`cookies ${secret}`).digest('hex').slice(0, 8)}`
}

function timestamps<T extends Record<string, string>>(fields: T) {
  return { createdAt: 'created_at', updatedAt: 'updated_at', ...fields } as const
}
