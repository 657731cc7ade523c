import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextAttemptAt, RETRY_OFFSETS_SECONDS } from './retrySchedule.js'

const EVENT = new Date('2026-05-11T12:25:12.000Z')
const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('the retry schedule', () => {
  it('makes seven attempts at the published offsets from the event when there is no jitter', () => {
    const times = attemptsOf({ random: () => 0, takesMs: 0 })
    expect(times.map((time) => (time - EVENT.getTime()) / 1000)).toEqual([
      0, 60, 300, 1800, 7200, 21600, 86400,
    ])
  })

  it('still ends 24 hours after the event when every attempt runs into its 10 seconds', () => {
    const times = attemptsOf({ random: () => 0, takesMs: 10_000 })
    expect(times.map((time) => (time - EVENT.getTime()) / 1000)).toEqual([
      0, 60, 300, 1800, 7200, 21600, 86400,
    ])
  })

  it('is never early, at most 10 % late and always in order, whatever the jitter', () => {
    fc.assert(
      fc.property(
        fc.array(fraction, { minLength: 7, maxLength: 7 }),
        fc.integer({ min: 0, max: 10_000 }),
        (dice, takesMs) => {
          const rolls = [...dice]
          const times = attemptsOf({ random: () => rolls.shift() ?? 0, takesMs })
          expect(times).toHaveLength(7)
          times.forEach((time, n) => {
            const offsetMs = (RETRY_OFFSETS_SECONDS[n] ?? 0) * 1000
            const lateMs = time - EVENT.getTime() - offsetMs
            expect(lateMs).toBeGreaterThanOrEqual(0)
            expect(lateMs).toBeLessThanOrEqual(offsetMs * 0.1)
            if (n > 0) expect(time).toBeGreaterThan(times[n - 1] ?? 0)
          })
        },
      ),
    )
  })

  it('attempts the first time at once, without jitter', () => {
    const delivery = { scheduledFrom: EVENT, attemptsMade: 0, lastAttemptAt: null }
    expect(nextAttemptAt(delivery, RETRY_OFFSETS_SECONDS, () => 0.999)).toEqual(EVENT)
  })

  it('ends after the last offset', () => {
    const delivery = { scheduledFrom: EVENT, attemptsMade: 7, lastAttemptAt: EVENT }
    expect(nextAttemptAt(delivery, RETRY_OFFSETS_SECONDS, () => 0)).toBeNull()
  })

  it('keeps half of each gap between two attempts after the worker was away for days', () => {
    let lastAttemptAt = new Date(EVENT.getTime() + 3 * 86_400_000)
    for (let attemptsMade = 1; attemptsMade < 7; attemptsMade++) {
      const due = nextAttemptAt(
        { scheduledFrom: EVENT, attemptsMade, lastAttemptAt },
        RETRY_OFFSETS_SECONDS,
        () => 0,
      )
      const gap = (RETRY_OFFSETS_SECONDS[attemptsMade] ?? 0) - (RETRY_OFFSETS_SECONDS[attemptsMade - 1] ?? 0)
      expect((due?.getTime() ?? 0) - lastAttemptAt.getTime()).toBe((gap / 2) * 1000)
      lastAttemptAt = due ?? lastAttemptAt
    }
  })
})

function attemptsOf(given: { random: () => number; takesMs: number }): number[] {
  const times: number[] = []
  let lastAttemptAt: Date | null = null
  for (;;) {
    const due = nextAttemptAt(
      { scheduledFrom: EVENT, attemptsMade: times.length, lastAttemptAt },
      RETRY_OFFSETS_SECONDS,
      given.random,
    )
    if (!due) return times
    times.push(due.getTime())
    lastAttemptAt = new Date(due.getTime() + given.takesMs)
  }
}
