import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Anonymous } from '../platform/db/database.js'
import { Problem } from '../platform/http/problem.js'
import { forgetAttempts, giveBackAttempt, takeAttempt } from '../platform/throttle/growingDelay.js'
import type { ThrottleKey } from '../platform/throttle/throttleKey.js'
import type { KnownDevices } from './knownDevice.js'

export interface SignInAttempts {
  /** Throws a 429 while the account has to wait. `outcome` is told once it is known. */
  take(
    request: FastifyRequest,
    email: string,
  ): Promise<(outcome: 'right' | 'wrong' | 'not tried', reply: FastifyReply) => Promise<void>>
  /** From now on this browser is one of the account's own. */
  trust(request: FastifyRequest, reply: FastifyReply, email: string): void
}

/**
 * Each address that is typed in has a delay that grows with every wrong password, whether it has an account or not, and
 * from wherever it is tried. It ends after a minute at most; and a device that has signed in to the account before
 * has a delay of its own, so that nobody is kept out of their account by somebody else's guesses.
 */
export function signInAttempts(options: {
  db: Anonymous
  throttleKey: ThrottleKey
  devices: KnownDevices
}): SignInAttempts {
  const { db, devices } = options
  return {
    trust: (request, reply, email) => devices.remember(request, reply, email.toLowerCase()),

    async take(request, typed) {
      const email = typed.toLowerCase()
      const device = devices.find(request, email) ?? 'unknown'
      const key = options.throttleKey('sign in', email, device)
      const { waitSeconds } = await takeAttempt(db, key)
      if (waitSeconds > 0) throw tooMany(waitSeconds)
      return async (outcome, reply) => {
        if (outcome === 'not tried') await giveBackAttempt(db, key)
        if (outcome !== 'right') return
        await forgetAttempts(db, key)
        devices.remember(request, reply, email)
      }
    },
  }
}

function tooMany(waitSeconds: number): Problem {
  return new Problem(
    'rate_limit_exceeded',
    {
      en: `There were several wrong passwords for this address. Try again in ${waitSeconds} ${waitSeconds === 1 ? 'second' : 'seconds'}.`,
      fr: `Il y a eu plusieurs mots de passe erronés pour cette adresse. Réessayez dans ${waitSeconds} ${waitSeconds === 1 ? 'seconde' : 'secondes'}.`,
    },
    { headers: { 'retry-after': String(waitSeconds) } },
  )
}
