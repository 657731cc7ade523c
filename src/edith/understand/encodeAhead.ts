import type { Embed } from '../judge/embedder.js'
import { sentencesOf } from '../judge/spans.js'
import { oneSpelling } from '../judge/spelling.js'
import type { Said } from '../speech/spokenAudio.js'
import { actLanguage, type Likely, likelyActs } from './acts/recogniseActs.js'
import { mayActByWords, mostLikelyAct } from './likelyActsOf.js'

// As many as the encoder takes together; fewer at a time would cost more than they save.
const AT_ONCE = 8
/** In log-odds, between two channels: fifty to one. */
const SURE = 4
const OF_A_SENTENCE = 2
// Of what is said on a channel that both share, four in five of such sentences are asked for.
const OF_ANYBODY = 0.4

/**
 * Takes what is heard while the rest is still being recognised, and has encoded what judging will probably ask for. Who
 * says it is guessed, and not how it is cut into turns: a wrong guess costs time and changes nothing, for a vector
 * depends on its text alone. `encode`: keeps what it has encoded.
 */
export function encodeAhead(encode: Embed, language: string, signal?: AbortSignal): (said: Said) => void {
  // French is read word by word: no encoder is asked.
  if (actLanguage(language) !== 'en') return () => {}
  const wanted = new Set<string>()
  const held: { channel: number; sentence: string }[] = []
  const agentOdds = new Map<number, number>()
  let isEncoding = false

  function encodeWanted(): void {
    if (isEncoding || wanted.size < AT_ONCE || signal?.aborted) return
    const texts = [...wanted]
    wanted.clear()
    isEncoding = true
    void encode(texts, { signal })
      // Whoever needs them asks again, and hears why not.
      .catch(() => {})
      .finally(() => {
        isEncoding = false
        encodeWanted()
      })
  }

  function weigh(channel: number, likely: Likely): void {
    const odds = Math.log((1 - likely.CUSTOMER + 1e-3) / (likely.CUSTOMER + 1e-3))
    const bounded = Math.max(-OF_A_SENTENCE, Math.min(OF_A_SENTENCE, odds))
    agentOdds.set(channel, (agentOdds.get(channel) ?? 0) + bounded)
  }

  function agentChannel(): number | undefined {
    const [first, second] = [...agentOdds].sort((a, b) => b[1] - a[1])
    return first && second && first[1] - second[1] >= SURE ? first[0] : undefined
  }

  return ({ channel, text }) => {
    for (const sentence of sentencesOf(text)) {
      const likely = likelyActs(sentence, 'en')
      if (channel === null) {
        if (mostLikelyAct(likely) * (1 - likely.CUSTOMER) >= OF_ANYBODY) wanted.add(oneSpelling(sentence))
        continue
      }
      weigh(channel, likely)
      if (mayActByWords(likely, 'AGENT')) held.push({ channel, sentence })
    }
    const agent = agentChannel()
    if (agent !== undefined)
      for (const one of held.splice(0)) if (one.channel === agent) wanted.add(oneSpelling(one.sentence))
    encodeWanted()
  }
}
