import type { Locale } from '../../../src/contract/app/me.js'
import type { SectionId } from './sections.js'

const files = import.meta.glob<string>('./prose/*/*.md', { query: '?raw', import: 'default', eager: true })

export interface SectionProse {
  language: Locale
  text: string
}

/** English where a section is not translated. */
export function proseOf(section: SectionId, locale: Locale): SectionProse {
  const own = files[`./prose/${locale}/${section}.md`]
  if (own !== undefined) return { language: locale, text: own }
  return { language: 'en', text: files[`./prose/en/${section}.md`] ?? '' }
}
