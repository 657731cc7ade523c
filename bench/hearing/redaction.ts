import { maskedTalk } from '../redaction/maskedTalk.js'
import { type RedactionCase, redactionFiles } from '../redaction/readCases.js'
import { type CaseResult, runCase } from '../redaction/runCase.js'
import type { Figure } from './figure.js'

const RECALL_AT_LEAST = 95
const FALSE_MASKS_AT_MOST = 3

/** What must not be kept and is masked, what stays and is masked all the same: by file, and by kind over all files. */
export async function redaction(): Promise<Figure[]> {
  const files = redactionFiles().map(({ name, cases }) => ({
    name,
    ran: cases.map((one) => ({ one, result: runCase(one) })),
  }))
  for (const { name, ran } of files) for (const { one, result } of ran) tell(name, one, result)
  const all = files.flatMap(({ ran }) => ran)
  const kinds = [...new Set(all.map(({ one }) => one.kind))].sort()
  const talk = maskedTalk()
  return [
    ...files.flatMap(({ name, ran }) => figures(name, ran, true)),
    ...kinds.flatMap((kind) =>
      figures(
        `  ${kind}`,
        all.filter(({ one }) => one.kind === kind),
        false,
      ),
    ),
    {
      what: `lines of talk masked (of ${talk.lines}; to be looked at)`,
      found: talk.masked.length,
      unit: '',
      worst: talk.masked[0] ?? 'none',
    },
  ]
}

type Ran = { one: RedactionCase; result: CaseResult }[]

function figures(name: string, ran: Ran, isAsked: boolean): Figure[] {
  const sum = (count: (of: Ran[number]) => number) => ran.reduce((total, one) => total + count(one), 0)
  const toMask = sum(({ one }) => one.mask.length)
  const toKeep = sum(({ one }) => one.keep.length)
  const leaked = sum(({ result }) => result.leaked.length)
  const lost = sum(({ result }) => result.lost.length)
  const recall: Figure[] =
    toMask === 0
      ? []
      : [
          {
            what: `${name}: recall (of ${toMask})`,
            found: (100 * (toMask - leaked)) / toMask,
            unit: '%',
            ...(isAsked && { asked: { atLeast: RECALL_AT_LEAST } }),
          },
        ]
  const falseMasks: Figure[] =
    toKeep === 0
      ? []
      : [
          {
            what: `${name}: false masks (of ${toKeep})`,
            found: (100 * lost) / toKeep,
            unit: '%',
            ...(isAsked && { asked: { atMost: FALSE_MASKS_AT_MOST } }),
          },
        ]
  return [...recall, ...falseMasks]
}

function tell(file: string, { kind, turns }: RedactionCase, { leaked, lost, texts }: CaseResult): void {
  if (leaked.length + lost.length === 0) return
  const what = [...leaked.map((phrase) => `leaked “${phrase}”`), ...lost.map((phrase) => `lost “${phrase}”`)]
  console.log(`  ${file}, ${kind}: ${what.join(', ')}`)
  for (const [i, text] of texts.entries()) console.log(`      ${turns[i]?.[0]}: ${text}`)
}
