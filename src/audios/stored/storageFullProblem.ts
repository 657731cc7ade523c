import type { Words } from '../../contract/words.js'
import { Problem } from '../../platform/http/problem.js'

export function storageFull(cause?: unknown): Problem {
  return new Problem('storage_full', WORDS, { cause })
}

const WORDS: Words = {
  en: "The server's storage is full. What has arrived is kept; go on once whoever runs the server has made room.",
  fr: 'Le stockage du serveur est plein. Ce qui est arrivé est conservé ; reprenez quand son administrateur aura fait de la place.',
}
