// Sends a part of the English talk that is learnt from through the telephone: spoken by Debian's voices, in the telephone
// band and with noise, written down by our recogniser, labels kept. Resumed where it was left; `corpus/README.md`.
// Usage: npm run hear:talk
import { access, rename, writeFile } from 'node:fs/promises'
import process from 'node:process'
import { startListener } from '../src/edith/speech/startListener.js'
import { readTalk, type Turn } from './acts/corpus.js'
import { randomFrom } from './acts/random.js'
import { spokenWords } from './demo/spokenWords.js'
import { hearTurns } from './telephone/hearTurns.js'
import { speak } from './telephone/speak.js'
import { survives } from './telephone/survives.js'
import { VOICES } from './telephone/voices.js'

// Of a hand's lines: enough to learn how a recogniser mishears, few enough not to drown what was written.
const ONE_IN = 6
/** Of full scale: quiet lines and bad ones. */
const NOISES = [0.001, 0.002, 0.004, 0.006]
const LOUDEST_DB = -3
const SPREAD_DB = 9
// One is spoken while another is heard.
const AT_ONCE = 2

const listener = startListener(1)
const waiting: { part: 'train' | 'tune'; hand: string; turns: Turn[]; seed: number }[] = []
for (const part of ['train', 'tune'] as const) {
  const talk = await readTalk('en', part, { heard: false })
  for (const hand of new Set(talk.map((turn) => turn.hand)))
    waiting.push({ part, hand, turns: talk.filter((turn) => turn.hand === hand), seed: waiting.length })
}
await Promise.all(Array.from({ length: AT_ONCE }, work))
await listener.close()
process.exit()

async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { part, hand, turns, seed } = next
    const file = new URL(`../corpus/en/${part}/${hand}-heard.jsonl`, import.meta.url)
    if (
      await access(file).then(
        () => true,
        () => false,
      )
    )
      continue
    const chosen = turns.filter((_, i) => i % ONE_IN === seed % ONE_IN)
    const lines = await hear(chosen, seed)
    const partial = new URL(`${file.href}.partial`)
    await writeFile(partial, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    await rename(partial, file)
    console.log(`${part}/${hand}: ${lines.length} of ${chosen.length} lines`)
  }
}

/** As they are written down, without those of which too little is left for their labels to hold. */
async function hear(turns: Turn[], seed: number): Promise<Pick<Turn, 'text' | 'by' | 'acts'>[]> {
  const random = randomFrom(seed)
  const spoken: Int16Array[] = []
  for (const [i, { text }] of turns.entries()) {
    const voice = VOICES[(i + seed) % VOICES.length]
    if (voice) spoken.push(await speak(text, voice, LOUDEST_DB - SPREAD_DB * random()))
  }
  const noise = NOISES[seed % NOISES.length] ?? 0
  const heard = await hearTurns(spoken, noise, random, listener)
  return turns.flatMap(({ text, by, acts }, i) => {
    const written = heard[i] ?? ''
    return survives(spokenWords(text), spokenWords(written)) ? [{ text: written, by, acts }] : []
  })
}
