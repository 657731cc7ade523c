const MINUTE = 60
const HOUR = 60 * MINUTE

/** Seconds after the event at which each of the seven attempts is due: offsets, not gaps. */
export const RETRY_OFFSETS_SECONDS: readonly number[] = [
  0,
  1 * MINUTE,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  6 * HOUR,
  24 * HOUR,
]
const JITTER = 0.1

/**
 * When the attempt after `attemptsMade` others is due; null when there is none left. Never before its offset, and at
 * most a tenth of the gap before it later, so attempts keep their order and customers' servers are not hit in waves.
 */
export function nextAttemptAt(
  delivery: { scheduledFrom: Date; attemptsMade: number; lastAttemptAt: Date | null },
  offsetsSeconds: readonly number[],
  random: () => number,
): Date | null {
  const offset = offsetsSeconds[delivery.attemptsMade]
  if (offset === undefined) return null
  const gap = offset - (offsetsSeconds[delivery.attemptsMade - 1] ?? 0)
  const published = delivery.scheduledFrom.getTime() + seconds(offset)
  // A worker that was away must not fire the attempts it missed one after the other: half the gap stays between two.
  const spaced = delivery.lastAttemptAt ? delivery.lastAttemptAt.getTime() + seconds(gap / 2) : published
  return new Date(Math.max(published, spaced) + Math.floor(random() * JITTER * seconds(gap)))
}

function seconds(count: number): number {
  return count * 1000
}
