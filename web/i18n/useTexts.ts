import { useCallback } from 'react'
import { useLocale } from './locale.js'
import { phrase } from './phrase.js'
import type { Texts, Translate } from './texts.js'

/** `const t = useTexts(projectTexts)`, then `t('title')`. */
export function useTexts<T extends Texts>(entries: T): Translate<T> {
  const locale = useLocale()
  return useCallback<Translate<T>>(
    (key, ...[values]) => {
      const entry = entries[key]
      return entry ? phrase(entry[locale], locale, values) : String(key)
    },
    [entries, locale],
  )
}
