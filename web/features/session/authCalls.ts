import { z } from 'zod'
import { AUTH_PATH, type SignIn, type SignUp, SignUpAnswer } from '../../../src/contract/app/auth.js'
import { ApiProblem, problemOf } from '../../api/ApiProblem.js'
import { bodyOf, send } from '../../api/call.js'
import { type authErrorTexts, isAuthCode } from './authErrors.texts.js'

/** better-auth's own error shape. */
const AuthProblem = z.object({ code: z.string().optional(), message: z.string() })

export async function signUp(person: SignUp): Promise<SignUpAnswer> {
  return SignUpAnswer.parse(await post('/sign-up/email', person))
}

export async function confirmEmail(token: string): Promise<void> {
  await post('/confirm-email', { token })
}

export function signIn(credentials: SignIn): Promise<unknown> {
  return post('/sign-in/email', credentials)
}

export function signOut(): Promise<unknown> {
  return post('/sign-out', {})
}

/** The mail's link leads to /reset-password?token=…; the answer does not tell whether the address is known. */
export function requestPasswordReset(email: string): Promise<unknown> {
  return post('/request-password-reset', { email })
}

export function resetPassword(token: string, newPassword: string): Promise<unknown> {
  return post('/reset-password', { token, newPassword })
}

export function changePassword(currentPassword: string, newPassword: string): Promise<unknown> {
  return post('/change-password', { currentPassword, newPassword, revokeOtherSessions: true })
}

async function post(path: string, body: unknown): Promise<unknown> {
  const response = await send(`${AUTH_PATH}${path}`, 'POST', body)
  const answer = await bodyOf(response)
  if (response.ok) return answer
  const known = AuthProblem.safeParse(answer)
  throw known.success
    ? new ApiProblem(response.status, codeOf(response.status, known.data.code), known.data.message)
    : problemOf(response.status, answer)
}

/** One that has words here: what better-auth says itself is English. */
function codeOf(status: number, code = ''): keyof typeof authErrorTexts {
  if (isAuthCode(code)) return code
  return status === 429 ? 'TOO_MANY' : 'REFUSED'
}
