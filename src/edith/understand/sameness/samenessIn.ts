import { readFileSync } from 'node:fs'
import type { ActLanguage } from '../acts/recogniseActs.js'
import type { Sameness } from './sameness.js'
import { unpackSameness } from './samenessFile.js'

const loaded = new Map<ActLanguage, Sameness>()

/** What was learnt of when two phrases of a language mean the same: `npm run calibrate:sameness`. */
export function samenessIn(language: ActLanguage): Sameness {
  const known = loaded.get(language)
  if (known) return known
  const file = new URL(`../../../../weights/sameness-${language}.bin`, import.meta.url)
  const sameness = unpackSameness(readFileSync(file))
  loaded.set(language, sameness)
  return sameness
}
