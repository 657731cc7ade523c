import type { SignIn } from '../../contract/app/auth.js'
import type { DemoProgress } from './seedDemo.js'

/** What a terminal says of the demo: what opens it, and that its calls wait, while they do. */
export function demoLines({ email, password }: SignIn, { calls, waiting }: DemoProgress): string {
  const signIn = `Demo sign-in: ${email}, password ${password}`
  return waiting === 0
    ? signIn
    : `${signIn}\nThe demo's calls are being analysed, which takes some minutes: ${calls - waiting} of ${calls} are done.`
}
