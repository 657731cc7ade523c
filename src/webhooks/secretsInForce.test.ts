import { describe, expect, it } from 'vitest'
import { rotationAt, secretsInForce } from './secretsInForce.js'

const staged = new Date('2026-05-11T12:00:00Z')
const hoursLater = (hours: number) => new Date(staged.getTime() + hours * 3_600_000)
const rotating = { secret: 'old', newSecret: 'new', stagedAt: staged, activatedAt: null as Date | null }

describe('the secrets that sign', () => {
  it('are one without a rotation', () => {
    const plain = { secret: 'only', newSecret: null, stagedAt: null, activatedAt: null }
    expect(secretsInForce(plain, staged)).toEqual(['only'])
    expect(rotationAt(plain, staged)).toEqual({ step: 'none' })
  })

  it.each([
    [0, ['old', 'new'], { step: 'staged', activatesAt: hoursLater(24) }],
    [23.99, ['old', 'new'], { step: 'staged', activatesAt: hoursLater(24) }],
    [24, ['new', 'old'], { step: 'activated', oldEndsAt: hoursLater(48) }],
    [47.99, ['new', 'old'], { step: 'activated', oldEndsAt: hoursLater(48) }],
    [48, ['new'], { step: 'ended' }],
  ])('%d hours after a rotation nobody hastened are %j', (hours, secrets, rotation) => {
    expect(secretsInForce(rotating, hoursLater(hours))).toEqual(secrets)
    expect(rotationAt(rotating, hoursLater(hours))).toEqual(rotation)
  })

  it('change order as soon as the owner activates, and the old one ends 24 hours later', () => {
    const activated = { ...rotating, activatedAt: hoursLater(1) }
    expect(secretsInForce(activated, hoursLater(1))).toEqual(['new', 'old'])
    expect(secretsInForce(activated, hoursLater(24.9))).toEqual(['new', 'old'])
    expect(secretsInForce(activated, hoursLater(25))).toEqual(['new'])
  })
})
