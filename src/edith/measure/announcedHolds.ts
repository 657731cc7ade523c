import { baseLanguage } from '../../contract/baseLanguage.js'
import type { Segment, Stretch } from '../../contract/transcript.js'
import { englishHold } from '../words/en/hold.js'
import { frenchHold } from '../words/fr/hold.js'
import { round } from './round.js'
import { gaps, type Span } from './spans.js'

const WORDS = { en: englishHold, fr: frenchHold }

/** A pause that somebody asked for is short; one that lasts is a hold. */
const MIN_HOLD_SECONDS = 8
const ASKED_WITHIN_SECONDS = 15
const BACK_WITHIN_SECONDS = 6

/**
 * Silence that the agent announced, or came back from with thanks for waiting, is a hold and no dead air: many
 * exchanges record no music. In order of time.
 */
export function announcedHolds(
  segments: Segment[],
  heard: Span[],
  durationSeconds: number,
  language: string,
): Stretch[] {
  const words = Object.entries(WORDS).find(([known]) => known === baseLanguage(language))?.[1]
  if (!words) return []
  const agents = segments.filter(({ speaker, automated }) => speaker !== 'CUSTOMER' && !automated)
  return gaps([...segments, ...heard], durationSeconds)
    .filter(({ start, end }) => end - start >= MIN_HOLD_SECONDS)
    .filter(
      ({ start, end }) =>
        agents.some(
          (line) =>
            line.end <= start && start - line.end <= ASKED_WITHIN_SECONDS && words.asks.test(line.text),
        ) ||
        agents.some(
          (line) =>
            line.start >= end && line.start - end <= BACK_WITHIN_SECONDS && words.isBack.test(line.text),
        ),
    )
    .map(({ start, end }) => ({
      kind: 'HOLD',
      speaker: 'UNKNOWN',
      channel: 0,
      start: round(start, 1),
      end: round(end, 1),
    }))
}
