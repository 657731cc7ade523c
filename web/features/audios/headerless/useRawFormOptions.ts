import { OFFERED_RAW_FORMS, type RawForm, rawFormWords } from '../../../../src/contract/recordings/rawForm.js'
import { useLocale } from '../../../i18n/locale.js'

/** `seen`: offered too, where it is not among the usual ones. */
export function useRawFormOptions(seen?: RawForm): { value: RawForm; label: string }[] {
  const locale = useLocale()
  const forms = seen && !OFFERED_RAW_FORMS.includes(seen) ? [seen, ...OFFERED_RAW_FORMS] : OFFERED_RAW_FORMS
  return forms.map((form) => ({ value: form, label: rawFormWords(form, locale) }))
}
