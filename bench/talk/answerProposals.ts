import type { Segment } from '../../src/contract/transcript.js'
import { propose } from '../../src/edith/propose/propose.js'
import { rememberVectors } from '../../src/edith/propose/rememberVectors.js'
import type { Turn } from '../acts/corpus.js'
import { embed } from '../judge/embed.js'

interface Begun {
  by: 'AGENT' | 'CUSTOMER'
  /** What means the same, as somebody labelled it. */
  meeting: Set<string>
  examples: string[]
}

const remembered = rememberVectors(embed, 50_000)
/** The editor asks anew when so many of a round are answered. */
const OF_A_ROUND = 4

/** Answers what the editor proposes, as who labelled the turns would. */
export async function answerProposals(begun: Begun, past: Turn[], clicks: number) {
  const examples = [...begun.examples]
  const counterExamples: string[] = []
  const calls = [{ call: null, segments: past.flatMap(asSegment) }]
  const labelOf = (text: string) => [...begun.meeting].some((turn) => turn.includes(text))
  for (let left = clicks; left > 0; ) {
    const meant = { kind: 'SAID' as const, acts: [], by: begun.by, examples, counterExamples, passed: [] }
    const round = (await propose(meant, calls, { language: 'en', ...remembered })).slice(0, OF_A_ROUND)
    if (round.length === 0) break
    for (const { text } of round.slice(0, left)) (labelOf(text) ? examples : counterExamples).push(text)
    left -= round.length
  }
  const confirmed = examples.length - begun.examples.length
  return { examples, counterExamples, confirmed, refused: counterExamples.length }
}

/** One call that says it all; an announcement is nobody's. */
function asSegment({ text, by }: Turn, index: number): Segment[] {
  return by === 'IVR' ? [] : [{ index, speaker: by, start: index * 10, end: index * 10 + 5, text }]
}
