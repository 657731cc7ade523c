import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode } from '../../src/edith/decode/decode.js'
import { builtinEnglish, voiceActivityModel } from '../../src/edith/speech/builtinEnglish.js'
import { cleanText } from '../../src/edith/speech/cleanText.js'
import type { Listener } from '../../src/edith/speech/startListener.js'
import type { Random } from '../acts/random.js'
import { TELEPHONE_RATE } from './speak.js'
import { telephoneCall } from './telephoneCall.js'

const GAP_SECONDS = 2
const LIMITS = { maxDurationSeconds: 86_400, maxWallSeconds: 600, maxResidentBytes: 512 * 1024 ** 2 }

/** What our recogniser makes of turns that follow each other on one line; empty where it hears nothing. */
export async function hearTurns(
  turns: Int16Array[],
  noise: number,
  random: Random,
  listener: Listener,
): Promise<string[]> {
  let end = 0
  const placed = turns.map((samples) => {
    const start = end + GAP_SECONDS
    end = start + samples.length / TELEPHONE_RATE
    return { channel: 0, start, end, samples }
  })
  const scratch = await mkdtemp(join(tmpdir(), 'line-'))
  try {
    const file = join(scratch, 'call.wav')
    await writeFile(file, telephoneCall(placed, 1, noise, random))
    const decoded = await decode(file, scratch, LIMITS, () => {})
    if (decoded.kind === 'refused') throw new Error(`refused as ${decoded.reason}`)
    const { tracks } = decoded.audio
    const model = await builtinEnglish(scratch)
    const { utterances } = await listener.listen(
      { tracks, vadModel: voiceActivityModel(), model, diarisation: null },
      () => {},
    )
    return placed.map((turn) => {
      const inside = utterances.filter(({ start, end }) => {
        const middle = (start + end) / 2
        return middle > turn.start - GAP_SECONDS / 2 && middle < turn.end + GAP_SECONDS / 2
      })
      return inside
        .map(({ text }) => cleanText(text))
        .join(' ')
        .trim()
    })
  } finally {
    await rm(scratch, { recursive: true })
  }
}
