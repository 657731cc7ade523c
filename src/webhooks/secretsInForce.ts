const STAGE_MS = 24 * 3_600_000

/** `secret` is the only one, or the older while `newSecret` is being brought in. */
export interface EndpointSecrets<S> {
  secret: S
  newSecret: S | null
  stagedAt: Date | null
  activatedAt: Date | null
}

export type Rotation =
  | { step: 'none' }
  | { step: 'staged'; activatesAt: Date }
  | { step: 'activated'; oldEndsAt: Date }
  | { step: 'ended' }

/** Where a rotation stands: the owner may hasten each step, otherwise each takes 24 hours. */
export function rotationAt(secrets: EndpointSecrets<unknown>, now: Date): Rotation {
  if (secrets.newSecret === null || !secrets.stagedAt) return { step: 'none' }
  const activatesAt = secrets.activatedAt ?? new Date(secrets.stagedAt.getTime() + STAGE_MS)
  const oldEndsAt = new Date(activatesAt.getTime() + STAGE_MS)
  if (now < activatesAt) return { step: 'staged', activatesAt }
  if (now < oldEndsAt) return { step: 'activated', oldEndsAt }
  return { step: 'ended' }
}

/** The secrets to sign with, in the order of their signatures. */
export function secretsInForce<S>(secrets: EndpointSecrets<S>, now: Date): S[] {
  const { secret, newSecret } = secrets
  if (newSecret === null) return [secret]
  const { step } = rotationAt(secrets, now)
  if (step === 'staged') return [secret, newSecret]
  return step === 'activated' ? [newSecret, secret] : [newSecret]
}
