import { z } from 'zod'
import { Email, oneLine } from './fields.js'

/** The calls of AUTH_CALLS are answered below it, and no others. */
export const AUTH_PATH = '/app/api/auth'

export const PersonName = oneLine(120)

export const Password = z
  .string()
  .min(10, 'takes at least 10 characters')
  .max(128, 'takes at most 128 characters')

const GivenPassword = z.string().min(1, 'needs the password').max(128, 'takes at most 128 characters')

export const SignUp = z.object({
  name: PersonName,
  email: Email,
  password: Password,
  /** The name of the organisation that is founded for them. */
  organisation: oneLine(120).optional(),
  /** The page to go on with once the address is confirmed. */
  next: z
    .string()
    .max(300, 'takes at most 300 characters')
    .regex(/^\/(?![/\\])[\w\-./?=&%~]*$/, 'takes a path of this server')
    .optional(),
})
export type SignUp = z.infer<typeof SignUp>

export const SignIn = z.object({ email: Email, password: GivenPassword })
export type SignIn = z.infer<typeof SignIn>

const PasswordReset = z.object({
  token: z.string().min(1, 'needs the token of the link').max(200, 'takes at most 200 characters'),
  newPassword: Password,
})

export const PasswordChange = z.object({ currentPassword: GivenPassword, newPassword: Password })
export type PasswordChange = z.infer<typeof PasswordChange>

/** Not signed in: a mail is on its way to the address, whether it has an account already or not. */
export const SignUpAnswer = z.object({ isSignedIn: z.boolean() })
export type SignUpAnswer = z.infer<typeof SignUpAnswer>

/** By their paths below AUTH_PATH, each a POST. What its body does not name is not passed on. */
export const AUTH_CALLS = {
  '/sign-up/email': SignUp,
  '/sign-in/email': SignIn,
  '/sign-out': z.object({}),
  '/request-password-reset': z.object({ email: Email }),
  '/reset-password': PasswordReset,
  '/confirm-email': z.object({
    token: z.string().min(1, 'needs the token of the link').max(2000, 'takes at most 2000 characters'),
  }),
  '/change-password': PasswordChange,
} as const satisfies Record<string, z.ZodType>
