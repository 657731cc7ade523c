import { readFileSync } from 'node:fs'
import type { Meaning } from './meaning.js'
import { unpackMeaning } from './meaningFile.js'

let french: Meaning | undefined

/** What French words mean; English has the sentence encoder. */
export function meaningOfFrench(): Meaning {
  french ??= unpackMeaning(readFileSync(new URL('../../../../weights/meaning-fr.bin', import.meta.url)))
  return french
}
