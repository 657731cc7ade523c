import type { Admission, Admit } from '../api-keys/admission.js'
import type { Standing } from '../api-keys/admitCalls.js'
import { ERRORS } from '../contract/v1/errors.js'
import { onlyEnglish } from '../contract/words.js'
import { Problem } from '../platform/http/problem.js'
import { bearerKeyHash } from './bearerKey.js'
import { quotaHeaders } from './quotaHeaders.js'

export type Admitted = Extract<Admission, { kind: 'admitted' }>

/** The order of the checks that come before any other: who, which plan, how much is left. */
export async function authenticate(admit: Admit, authorization: string | undefined): Promise<Admitted> {
  const keyHash = bearerKeyHash(authorization)
  const admission = keyHash ? await admit(keyHash) : ({ kind: 'unknown-key' } as const)
  switch (admission.kind) {
    case 'admitted':
      return admission
    case 'unknown-key':
      throw new Problem('unauthorized', onlyEnglish(ERRORS.Unauthorized.message), {
        headers: { 'www-authenticate': 'Bearer' },
      })
    case 'no-api-access':
      throw new Problem('plan_required', onlyEnglish(ERRORS.PlanRequired.message), {
        headers: quotaHeaders(admission.standing, 0),
      })
    case 'quota-exhausted': {
      const { standing, quota, used } = admission
      throw new Problem(
        'rate_limit_exceeded',
        onlyEnglish(
          `Monthly API call quota exceeded (${used}/${quota}). Resets on ${standing.resetsAt.toISOString()}.`,
        ),
        { headers: { ...quotaHeaders(standing, 0), 'retry-after': String(secondsUntilReset(standing)) } },
      )
    }
    case 'too-fast': {
      const { standing, remaining } = admission
      const seconds = secondsLeftInMinute(standing)
      throw new Problem(
        'rate_limit_exceeded',
        onlyEnglish(`Too many calls in this minute. Try again in ${seconds} s.`),
        {
          headers: { ...quotaHeaders(standing, remaining), 'retry-after': String(seconds) },
        },
      )
    }
  }
}

function secondsUntilReset({ resetsInSeconds }: Standing): number {
  return Math.max(1, Math.ceil(resetsInSeconds))
}

/** By the database's clock, which counts the minutes. */
function secondsLeftInMinute({ resetsAt, resetsInSeconds }: Standing): number {
  const now = resetsAt.getTime() / 1000 - resetsInSeconds
  return Math.max(1, Math.ceil(60 - (now % 60)))
}
