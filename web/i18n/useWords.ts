import { useCallback } from 'react'
import { inWords } from '../../src/contract/remarks/inWords.js'
import type { Remarks } from '../../src/contract/remarks/remark.js'
import { useLocale } from './locale.js'

/** What the product says of a call, in the reader's language: `words(criterion.comment)`. */
export function useWords(): (remarks: Remarks) => string {
  const locale = useLocale()
  return useCallback((remarks) => inWords(remarks, locale), [locale])
}
