import { setImmediate } from 'node:timers/promises'
import { Act } from '../../contract/acts.js'
import type { Speaker } from '../../contract/transcript.js'
import type { Embed } from '../judge/embedder.js'
import type { Span } from '../judge/spans.js'
import { type ActLanguage, type Likely, likelyActs, recogniseActs } from './acts/recogniseActs.js'

// Of two thousand acts, none was less likely than this by its words alone, and three were below a tenth. Where nobody could
// tell who spoke, everything is read and half of it is the customer's: there a tenth is asked for.
const WORTH_ENCODING = 0.05
const OF_ANYBODY = 0.1
// A turn need not be read as a whole for what one of its sentences does as clearly as this.
const CLEAR = 0.9
// An accusation has to hold for the whole turn: the slightest suspicion is looked into.
const ACCUSING: Act[] = ['rude', 'blame']
// Networks take a tenth of a millisecond for one: a long call must not hold up a worker's heartbeat.
const SPANS_A_BREATH = 64

/** Encoding is what judging costs: what is nothing by its words, or clear from a turn's sentences, is not encoded. */
export async function likelyActsOf(
  spans: Span[],
  language: ActLanguage,
  embed: Embed,
  signal?: AbortSignal,
): Promise<Likely[]> {
  const all: Likely[] = []
  for (const [i, { text }] of spans.entries()) {
    if (i % SPANS_A_BREATH === 0) await setImmediate()
    all.push(likelyActs(text, language))
  }
  const encode = async (wanted: number[]) => {
    const texts = wanted.map((i) => spans[i]?.text ?? '')
    const encoded = await recogniseActs(texts, language, embed, signal)
    for (const [at, i] of wanted.entries()) all[i] = encoded[at] ?? (all[i] as Likely)
  }
  const open = spans.flatMap((span, i) => (couldAct(all[i], span) ? [i] : []))
  const turns = turnsOfSentences(spans)
  const likelyAt = (indices: number[]) => indices.flatMap((i) => all[i] ?? [])
  await encode(open.filter((i) => !turns.has(i)))
  await encode(open.filter((i) => turns.has(i) && !isClear(all[i], likelyAt(turns.get(i) ?? []))))
  return all
}

/** Where each turn of several sentences stands among the stretches, and where its sentences do. */
function turnsOfSentences(spans: Span[]): Map<number, number[]> {
  const sentences = new Map<number, number[]>()
  for (const [i, span] of spans.entries()) {
    const segment = segmentOf(span)
    if (!isWhole(span)) sentences.set(segment, [...(sentences.get(segment) ?? []), i])
  }
  return new Map(
    spans.flatMap((span, i) => {
      const own = isWhole(span) ? sentences.get(segmentOf(span)) : undefined
      return own ? [[i, own] as const] : []
    }),
  )
}

function segmentOf({ parts }: Span): number {
  return parts[0]?.segment.index ?? -1
}

function isWhole({ text, parts: [part, ...more] }: Span): boolean {
  return more.length === 0 && text === part?.segment.text.trim()
}

function couldAct(likely: Likely | undefined, { parts }: Span): boolean {
  return !likely || mayActByWords(likely, parts[0]?.segment.speaker)
}

export function mostLikelyAct(likely: Likely): number {
  return Math.max(...Act.options.map((one) => likely[one]))
}

/** Whether what somebody says is worth a closer look. `likely`: by its words alone. */
export function mayActByWords(likely: Likely, speaker: Speaker | undefined): boolean {
  const act = mostLikelyAct(likely)
  return speaker === 'UNKNOWN' ? act * (1 - likely.CUSTOMER) >= OF_ANYBODY : act >= WORTH_ENCODING
}

/** Whether all that a turn may do as a whole is done clearly by one of its sentences. */
function isClear(whole: Likely | undefined, sentences: Likely[]): boolean {
  const isSuspected = ACCUSING.some((act) =>
    [whole, ...sentences].some((one) => (one?.[act] ?? 1) >= WORTH_ENCODING),
  )
  if (isSuspected || !whole) return false
  return Act.options.every((act) => whole[act] < WORTH_ENCODING || sentences.some((one) => one[act] >= CLEAR))
}
