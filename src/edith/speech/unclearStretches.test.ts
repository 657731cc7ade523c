import { expect, test } from 'vitest'
import type { Stretch } from '../../contract/transcript.js'
import type { Attributed } from './attributed.js'
import type { Utterance } from './spokenAudio.js'
import { unclearStretches } from './unclearStretches.js'

const wordless = (channel: number, start: number, end: number, more: Partial<Utterance> = {}): Utterance => ({
  channel,
  voice: null,
  start,
  end,
  text: '',
  pauses: [],
  loudness: 0.1,
  isUnclear: true,
  ...more,
})
const agent: Attributed = {
  ...wordless(0, 0, 4, { text: 'Good morning.', isUnclear: false }),
  speaker: 'AGENT',
}

test('who speaks without being understood is who speaks on that channel', () => {
  expect(unclearStretches([agent, wordless(0, 5, 6), wordless(1, 7, 9.5)], [agent], [], true)).toEqual([
    { kind: 'UNCLEAR', speaker: 'AGENT', channel: 0, start: 5, end: 6 },
    { kind: 'UNCLEAR', speaker: 'CUSTOMER', channel: 1, start: 7, end: 9.5 },
  ])
})

test('on one channel it is whose voice it is, and nobody’s where voices were not told apart', () => {
  const lines = [{ ...agent, voice: 2 }]
  const speakers = unclearStretches([wordless(0, 5, 6, { voice: 2 }), wordless(0, 7, 8)], lines, [], false)
  expect(speakers.map(({ speaker }) => speaker)).toEqual(['AGENT', 'UNKNOWN'])
})

const music: Stretch = { kind: 'HOLD', speaker: 'UNKNOWN', channel: 1, start: 20, end: 40 }

test.each([
  ['what may be no voice', wordless(1, 5, 6, { isUnclear: false })],
  ['a sound shorter than a word', wordless(1, 5, 5.2)],
  ['what sings while somebody waits', wordless(1, 25, 30)],
  ['the echo of a far louder voice', wordless(1, 1, 3, { loudness: 0.02 })],
])('%s is no speech', (_what, heard) => {
  expect(unclearStretches([agent, heard], [agent], [music], true)).toEqual([])
})
