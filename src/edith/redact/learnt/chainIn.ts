import { readFileSync } from 'node:fs'
import { baseLanguage } from '../../../contract/baseLanguage.js'
import type { Tongue } from '../dialogue/turn.js'
import type { Chain } from './chain.js'
import { unpackChain } from './chainFile.js'
import { LABELS } from './labels.js'

const known = new Map<Tongue, Chain>()

/** What was learnt for a language, if anything: `npm run calibrate:redaction`. */
export function chainIn(language: string): Chain | undefined {
  const tongue = baseLanguage(language)
  if (tongue !== 'en' && tongue !== 'fr') return undefined
  const file = new URL(`../../../../weights/redaction-${tongue}.bin`, import.meta.url)
  const chain = known.get(tongue) ?? unpackChain(readFileSync(file), LABELS)
  known.set(tongue, chain)
  return chain
}
