import { z } from 'zod'
import { Email } from './fields.js'

/** better-auth answers below it: sign-up/email, sign-in/email, sign-out, request-password-reset, reset-password. */
export const AUTH_PATH = '/app/api/auth'

export const Password = z
  .string()
  .min(10, 'takes at least 10 characters')
  .max(128, 'takes at most 128 characters')

export const SignUp = z.object({
  name: z.string().trim().min(1, 'needs a name').max(120),
  email: Email,
  password: Password,
})
export type SignUp = z.infer<typeof SignUp>

export const SignIn = z.object({ email: Email, password: z.string().min(1, 'needs the password') })
export type SignIn = z.infer<typeof SignIn>
