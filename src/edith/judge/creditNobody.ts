import { baseLanguage } from '../../contract/baseLanguage.js'
import type { Criterion } from '../../contract/scorecard.js'
import type { Segment } from '../../contract/transcript.js'
import { patternsOf } from '../conversation/patterns.js'
import { type Finding, notApplicable } from './finding.js'
import { maySpeak } from './spoken.js'

/** Beyond "hello, can you hear me?" */
const NEXT_TO_NOTHING_WORDS = 3
const FEW_WORDS = 15
/** Whoever takes part in a call says forty and more. */
const FEW_WORDS_A_MINUTE = 20

interface Call {
  segments: readonly Pick<Segment, 'speaker' | 'text' | 'automated'>[]
  durationSeconds: number
  language: string
}

/** Whoever hardly speaks earns nothing by what they did not say, nor by how they did not say it. */
export function creditNobody(finding: Finding, criterion: Criterion, call: Call): Finding {
  if (finding.verdict === 'NOT_APPLICABLE') return finding
  // What they did say, and should not have, stands.
  const isCredit = criterion.kind === 'NOT_SAID' && finding.verdict !== 'NOT_MET'
  if (criterion.kind !== 'METRIC' && !isCredit) return finding
  const by = criterion.kind === 'NOT_SAID' ? criterion.by : 'AGENT'
  const said = call.segments
    .filter(({ speaker, automated }) => !automated && maySpeak(speaker, by))
    .map(({ text }) => text)
    .join(' ')
  return hardlySpoke(said, call) ? notApplicable({ key: 'HARDLY_SPOKE' }) : finding
}

function hardlySpoke(said: string, { durationSeconds, language }: Call): boolean {
  const hello = patternsOf(baseLanguage(language))?.hello
  const beyondHello = hello ? said.replaceAll('’', "'").replace(hello, ' ') : said
  if (countWords(beyondHello) < NEXT_TO_NOTHING_WORDS) return true
  const words = countWords(said)
  return words < FEW_WORDS && words < (FEW_WORDS_A_MINUTE * durationSeconds) / 60
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]['’\p{L}\p{N}]*/gu)?.length ?? 0
}
