import { setImmediate } from 'node:timers/promises'
import type { Embed, EmbedOptions, Vector } from '../judge/embedder.js'
import { oneSpelling } from '../judge/spelling.js'
import type { ActLanguage } from './acts/recogniseActs.js'
import { meaningOf } from './meaning/meaning.js'
import { meaningOfFrench } from './meaning/meaningIn.js'

// Reading one takes a tenth of a millisecond: a long call must not hold up a worker's heartbeat.
const TEXTS_A_BREATH = 64

/** Of length 1, in the numbers of the English encoder: English is encoded, French is read word by word. */
export async function sentenceVectors(
  texts: string[],
  language: ActLanguage,
  embed: Embed,
  options?: EmbedOptions,
): Promise<Vector[]> {
  if (language === 'en') return embed(texts.map(oneSpelling), options)
  const meaning = meaningOfFrench()
  const vectors: Vector[] = []
  for (const [i, text] of texts.entries()) {
    if (i % TEXTS_A_BREATH === 0) await setImmediate()
    vectors.push(meaningOf(text, meaning))
  }
  return vectors
}
