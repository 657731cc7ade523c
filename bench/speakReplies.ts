// Speaks the short replies of corpus/hearing/replies: what people answer in a word or three, by voices of three
// makers. Needed only to change them: the recordings are kept, a file a voice.
// Needs the Debian packages flite, festival, festvox-kdlpc16k, festvox-us-slt-hts, espeak-ng, sox and opus-tools.
// Usage: npm run speak:replies
import { mkdir, writeFile } from 'node:fs/promises'
import { randomFrom, shuffle } from './acts/random.js'
import { REPLIES, recordingOfReplies, SPOKEN_REPLIES } from './hearing/replies.js'
import { keepRecording } from './telephone/keepRecording.js'
import { speak, TELEPHONE_RATE } from './telephone/speak.js'
import { telephoneCall } from './telephone/telephoneCall.js'
import type { Voice } from './telephone/voices.js'

const VOICES: Voice[] = [
  { engine: 'flite', name: 'rms' },
  { engine: 'flite', name: 'slt', pitch: 60, tempo: 1.1 },
  { engine: 'flite', name: 'awb' },
  { engine: 'flite', name: 'rms', pitch: 180, tempo: 1.15 },
  { engine: 'festival', name: 'ked_diphone' },
  { engine: 'festival', name: 'cmu_us_slt_arctic_hts', pitch: -150 },
  { engine: 'espeak-ng', name: 'en-us' },
  { engine: 'espeak-ng', name: 'en-gb+f3' },
]
const TEXTS = [
  ...['Yes, I am.', "No, that's all.", 'Yes.', 'No.', 'Okay.', 'Yes please.', "That's right.", 'Thank you.'],
  ...['Sure.', 'I did, yes.', 'Not really.', 'Go ahead.', 'Half past two.', "It's Violet.", 'Bye.', 'Hello?'],
  ...[
    'One moment.',
    'Fine.',
    'Correct.',
    'No, thank you.',
    'Of course.',
    'Since Monday.',
    'I see.',
    'Speaking.',
  ],
]
const NOISE = 0.0007
const LEAST_GAP_SECONDS = 0.8
const KBITS = 12

await mkdir(REPLIES, { recursive: true })
const lines: string[] = []
for (const [seed, voice] of VOICES.entries()) {
  const { engine, name, pitch = 0 } = voice
  const called = `${engine}-${name}${pitch === 0 ? '' : pitch}`.replace(/[^a-z0-9-]/g, '-')
  const random = randomFrom(seed)
  const texts = [...TEXTS]
  shuffle(texts, random)
  let end = 0
  const placed = []
  for (const text of texts) {
    const samples = await speak(text, voice)
    const start = end + LEAST_GAP_SECONDS + 2 * random()
    end = start + samples.length / TELEPHONE_RATE
    placed.push({ channel: 0, start, end, samples, text })
  }
  await keepRecording(telephoneCall(placed, 1, NOISE, random), recordingOfReplies(called), {
    serial: seed,
    kbits: KBITS,
  })
  const turns = placed.map(({ start, end, text }) => ({ start: round(start), end: round(end), text }))
  lines.push(`${JSON.stringify({ voice: called, turns })}\n`)
}
await writeFile(SPOKEN_REPLIES, lines.join(''))

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100
}
