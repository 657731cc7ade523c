import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { noConversation } from '../../src/edith/conversation/noConversation.js'
import { markAutomated } from '../../src/edith/speech/nobodys/markAutomated.js'
import type { Figure } from './figure.js'

const FILE = new URL('../../corpus/hearing/noCalls/calls.jsonl', import.meta.url)
const REFUSED_AT_LEAST = 90
const PAUSE_SECONDS = 0.5
const CHARACTERS_A_SECOND = 15

const Call = z.object({
  id: z.string(),
  isCall: z.boolean(),
  language: z.string(),
  channels: z.array(z.int()),
  lines: z.array(z.object({ channel: z.int(), text: z.string() })),
})

/** Voicemail, menus, one side and a few words that pass for calls; short calls that do not. */
export async function noCalls(): Promise<Figure[]> {
  const lines = (await readFile(FILE, 'utf8')).split('\n').filter(Boolean)
  const calls = lines.map((line) => Call.parse(JSON.parse(line)))
  const judged = calls.map((call) => {
    const said = markAutomated(timed(call.lines), [], call.language)
    return { ...call, isRefused: noConversation(said, said, call) !== undefined }
  })
  const real = judged.filter(({ isCall }) => isCall)
  const none = judged.filter(({ isCall }) => !isCall)
  const wrong = real.filter(({ isRefused }) => isRefused)
  const missed = none.filter(({ isRefused }) => !isRefused)
  return [
    {
      what: `short calls refused (of ${real.length})`,
      found: wrong.length,
      unit: '',
      asked: { atMost: 0 },
      ...(wrong[0] && { worst: wrong.map(({ id }) => id).join(', ') }),
    },
    {
      what: `recordings without a conversation refused (of ${none.length})`,
      found: (100 * (none.length - missed.length)) / none.length,
      unit: '%',
      asked: { atLeast: REFUSED_AT_LEAST },
      ...(missed[0] && { worst: missed.map(({ id }) => id).join(', ') }),
    },
  ]
}

function timed(lines: z.infer<typeof Call>['lines']) {
  let at = 0
  return lines.map((line) => {
    const start = at
    const end = start + line.text.length / CHARACTERS_A_SECOND
    at = end + PAUSE_SECONDS
    return { ...line, start, end }
  })
}
