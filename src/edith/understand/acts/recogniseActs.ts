import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { baseLanguage } from '../../../contract/baseLanguage.js'
import type { Embed } from '../../judge/embedder.js'
import { onCurve } from '../curve.js'
import { sentenceVectors } from '../sentenceVectors.js'
import { calibrations } from './calibration.gen.js'
import { featuresOf } from './features.js'
import { LABELS, type Label } from './labels.js'
import { type Network, runNetwork } from './network.js'
import { unpackNetworks } from './networkFile.js'

/** How likely each label holds, 0 to 1: of what it says at 0.9, nine in ten hold (`npm run bench:judge`). */
export type Likely = Record<Label, number>

/** Languages with a network of their own, under `weights/`. */
const FILES = { en: 'acts-en.bin', fr: 'acts-fr.bin' } as const
export type ActLanguage = keyof typeof FILES

// A network takes a tenth of a millisecond for a turn: a long call must not hold up a worker's heartbeat.
const TURNS_A_BREATH = 64

/** By its first part: "en-GB" is "en". Undefined where nobody has written talk to learn from. */
export function actLanguage(language: string): ActLanguage | undefined {
  const base = baseLanguage(language)
  return base === 'en' || base === 'fr' ? base : undefined
}

export async function recogniseActs(
  texts: string[],
  language: ActLanguage,
  embed: Embed,
  signal?: AbortSignal,
): Promise<Likely[]> {
  const vectors = await sentenceVectors(texts, language, embed, { signal })
  const all: Likely[] = []
  for (const [i, text] of texts.entries()) {
    if (i % TURNS_A_BREATH === 0) await setImmediate()
    all.push(likelyActs(text, language, vectors[i]))
  }
  return all
}

/** The mean of what the networks say, label by label; those that vote together hash words alike. */
export function vote(networks: Network[], text: string, vector?: Float32Array): Float32Array {
  const features = featuresOf(text, networks[0]?.buckets ?? 1)
  const sum = new Float32Array(LABELS.length)
  for (const network of networks)
    runNetwork(network, features, vector).forEach((value, label) => {
      sum[label] = (sum[label] ?? 0) + value / networks.length
    })
  return sum
}

export function likelyActs(text: string, language: ActLanguage, vector?: Float32Array): Likely {
  return calibrated(vote(networksOf(language), text, vector), language)
}

function calibrated(votes: Float32Array, language: ActLanguage): Likely {
  const entries = LABELS.map((label, i) => [
    label,
    onCurve(logitOf(votes[i] ?? 0), calibrations[language][label]),
  ])
  return Object.fromEntries(entries)
}

const NEVER = 1e-6

/** On which a vote's curve is reckoned; no vote is quite certain. */
export function logitOf(vote: number): number {
  const bounded = Math.min(1 - NEVER, Math.max(NEVER, vote))
  return Math.log(bounded / (1 - bounded))
}

const loaded = new Map<ActLanguage, Network[]>()

function networksOf(language: ActLanguage): Network[] {
  const known = loaded.get(language)
  if (known) return known
  const file = new URL(`../../../../weights/${FILES[language]}`, import.meta.url)
  const networks = unpackNetworks(readFileSync(file))
  loaded.set(language, networks)
  return networks
}
