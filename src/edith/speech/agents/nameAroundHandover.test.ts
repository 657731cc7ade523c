import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { hum } from '../../../../test/support/hum.js'
import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import { openPcmFile } from '../pcmFile.js'
import type { Utterance } from '../spokenAudio.js'
import { nameParties } from '../voices/nameParties.js'
import { handoverPlaces } from './handoverPlaces.js'
import { nameAroundHandover } from './nameAroundHandover.js'

const scratch = await mkdtemp(join(tmpdir(), 'handover-'))
afterAll(() => rm(scratch, { recursive: true }))

const VOICES = {
  first: { hertz: 110, formant: 600 },
  second: { hertz: 210, formant: 1900 },
  customer: { hertz: 150, formant: 1200 },
}
const SAID: [who: 'agent' | 'customer', text: string, gap?: number][] = [
  ['agent', 'Good morning, Larkfield Broadband, my name is Priya, how can I help you today?'],
  ['customer', 'Hello, my bill has doubled since last month and I do not know why.'],
  ['agent', 'I am sorry to hear that. Can I take your name and your postcode, please?'],
  ['customer', 'It is Martin Doyle, I have been with you for ten years now.'],
  ['agent', "I'm in the sales team, so I'll put you through to billing, bear with me."],
  ['customer', 'Okay, thank you.'],
  ['agent', "Hello, you're through to billing, this is Dev, how can I help you today?", 6],
  ['customer', 'I was just explaining to your colleague, my bill has doubled.'],
  ['agent', 'Thank you for explaining. Can you confirm your date of birth for me, please?'],
  ['customer', 'It is the ninth of May, and I never had a letter about it.'],
  ['agent', 'I have put you on a new deal, and I will send you the confirmation by text.'],
  ['customer', 'That is great, thank you very much, Dev.'],
  ['agent', 'You are welcome. Is there anything else that I can help you with today?'],
  ['customer', 'No, that is all. Bye.'],
]

/** As two voices were told apart over the whole call: the one who begins, and everybody else. */
async function named(who: (line: number) => keyof typeof VOICES) {
  let end = 0
  const turns = SAID.map(([, text, gap = 0.6], i) => {
    const start = Math.round((end + gap) * 10) / 10
    end = start + 3
    return { text, start, end, voice: who(i) }
  })
  const samples = new Int16Array((end + 1) * SPEECH_RATE)
  turns.forEach(({ start, voice }, i) => {
    hum(VOICES[voice], 3, i).forEach((value, at) => {
      samples[Math.round(start * SPEECH_RATE) + at] = Math.round(value * 32_767)
    })
  })
  const path = join(scratch, `${turns.map(({ voice }) => voice[0]).join('')}.s16`)
  await writeFile(path, samples)
  const utterances = turns.map(({ text, start, end, voice }): Utterance => {
    const voices = [{ start, end, odds: voice === 'first' ? -6 : 6 }]
    return { channel: 0, voice: null, start, end, text, voices, pauses: [], loudness: 0.1 }
  })
  const whole = nameParties(utterances, 'en')
  const pcm = openPcmFile(path)
  const places = await handoverPlaces(utterances, [], 'en')
  const told = await nameAroundHandover(utterances, whole, places, { pcm, sounds: [], language: 'en' })
  pcm.close()
  return { whole, told }
}

const isAgent = (line: number) => SAID[line]?.[0] === 'agent'

test('on one channel whoever takes over is told from the customer, whom two voices would make them', async () => {
  const { whole, told } = await named((i) => (isAgent(i) ? (i < 6 ? 'first' : 'second') : 'customer'))
  expect(whole.attributed.slice(6).filter(({ speaker }) => speaker === 'AGENT').length).toBeLessThan(4)
  expect(told.attributed.map(({ speaker }) => speaker)).toEqual(
    SAID.map(([who]) => (who === 'agent' ? 'AGENT' : 'CUSTOMER')),
  )
})

test('who comes back is the same agent, and nothing is told anew', async () => {
  const { whole, told } = await named((i) => (isAgent(i) ? 'first' : 'customer'))
  expect(told).toBe(whole)
})
