import { z } from 'zod'
import { AUTH_PATH, type SignIn, type SignUp } from '../../../src/contract/app/auth.js'
import { ApiProblem, problemOf } from '../../api/ApiProblem.js'
import { bodyOf, send } from '../../api/call.js'

/** better-auth's own error shape. */
const AuthProblem = z.object({ code: z.string().optional(), message: z.string() })

export function signUp(person: SignUp): Promise<void> {
  return post('/sign-up/email', person)
}

export function signIn(credentials: SignIn): Promise<void> {
  return post('/sign-in/email', credentials)
}

export function signOut(): Promise<void> {
  return post('/sign-out', {})
}

/** The mail's link leads to /reset-password?token=…; the answer does not tell whether the address is known. */
export function requestPasswordReset(email: string): Promise<void> {
  return post('/request-password-reset', { email, redirectTo: `${location.origin}/reset-password` })
}

export function resetPassword(token: string, newPassword: string): Promise<void> {
  return post('/reset-password', { token, newPassword })
}

export function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  return post('/change-password', { currentPassword, newPassword, revokeOtherSessions: true })
}

async function post(path: string, body: unknown): Promise<void> {
  const response = await send(`${AUTH_PATH}${path}`, 'POST', body)
  if (response.ok) return
  const answer = await bodyOf(response)
  const known = AuthProblem.safeParse(answer)
  throw known.success
    ? new ApiProblem(response.status, known.data.code ?? 'auth', known.data.message)
    : problemOf(response.status, answer)
}
