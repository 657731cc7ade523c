import { useLocale } from '../../i18n/locale.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { modelTexts } from './models.texts.js'

const SHOWN = 3

export function ModelLanguages({ languages }: { languages: string[] }) {
  const t = useTexts(modelTexts)
  const format = useFormat()
  const { compare } = new Intl.Collator(useLocale())
  if (languages.length === 0) return t('allLanguages')
  const names = languages.map(format.languageName).sort(compare).join(', ')
  if (languages.length <= SHOWN) return names
  return (
    <details>
      <summary className="cursor-pointer whitespace-nowrap">
        {t('languageCount', { count: languages.length })}
      </summary>
      <p className="mt-1 max-w-80 text-[0.8125rem] text-muted">{names}</p>
    </details>
  )
}
