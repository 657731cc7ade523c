import type { Locale } from '../app/me.js'
import { english } from './en/english.js'
import { french } from './fr/french.js'
import type { Remark, Remarks, RemarkWords } from './remark.js'

const WORDS: Record<Locale, RemarkWords> = { en: english, fr: french }

export function inWords(remarks: Remarks, locale: Locale): string {
  const sentences = Array.isArray(remarks) ? remarks : [remarks]
  return sentences.map((one) => (typeof one === 'string' ? one : word(one, WORDS[locale]))).join(' ')
}

function word<R extends Remark>(remark: R, words: RemarkWords): string {
  // TypeScript does not see that a key and its function go together.
  const write = words[remark.key] as (remark: R) => string
  return write(remark)
}
