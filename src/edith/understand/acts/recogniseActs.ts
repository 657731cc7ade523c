import { readFileSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { Embed } from '../../judge/embedder.js'
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
  const [first] = language.toLowerCase().split('-')
  return first === 'en' || first === 'fr' ? first : undefined
}

export async function recogniseActs(
  texts: string[],
  language: ActLanguage,
  embed: Embed,
  signal?: AbortSignal,
): Promise<Likely[]> {
  const networks = networksOf(language)
  const vectors = networks.some(({ vector }) => vector > 0) ? await embed(texts, { signal }) : []
  const all: Likely[] = []
  for (const [i, text] of texts.entries()) {
    if (i % TURNS_A_BREATH === 0) await setImmediate()
    all.push(calibrated(vote(networks, text, vectors[i]), language))
  }
  return all
}

/** The mean of what the networks say, label by label. */
export function vote(networks: Network[], text: string, vector?: Float32Array): Float32Array {
  const sum = new Float32Array(LABELS.length)
  for (const network of networks)
    runNetwork(network, featuresOf(text, network.buckets), vector).forEach((value, label) => {
      sum[label] = (sum[label] ?? 0) + value / networks.length
    })
  return sum
}

function calibrated(votes: Float32Array, language: ActLanguage): Likely {
  const entries = LABELS.map((label, i) => [label, likely(votes[i] ?? 0, calibrations[language][label])])
  return Object.fromEntries(entries)
}

const NEVER = 1e-6

function likely(vote: number, { slope, offset }: { slope: number; offset: number }): number {
  const bounded = Math.min(1 - NEVER, Math.max(NEVER, vote))
  const logit = Math.log(bounded / (1 - bounded))
  return 1 / (1 + Math.exp(-(slope * logit + offset)))
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
