import { Locale } from '../../../src/contract/app/me.js'
import { languageName } from '../../i18n/format.js'
import { setLocale, useLocale } from '../../i18n/locale.js'
import { useTexts } from '../../i18n/useTexts.js'
import { MenuChoice } from '../../ui/Menu.js'
import { shellTexts } from './shell.texts.js'

export function LanguageChoice() {
  const t = useTexts(shellTexts)
  const locale = useLocale()
  return (
    <MenuChoice
      label={t('language')}
      value={locale}
      choices={Locale.options.map((value) => ({ value, label: languageName(value, value) }))}
      onChange={setLocale}
    />
  )
}
