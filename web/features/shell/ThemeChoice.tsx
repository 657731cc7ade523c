import { useTexts } from '../../i18n/useTexts.js'
import { MenuChoice } from '../../ui/Menu.js'
import { shellTexts } from './shell.texts.js'
import { setTheme, type Theme, useTheme } from './theme.js'

export function ThemeChoice() {
  const t = useTexts(shellTexts)
  const theme = useTheme()
  const choices: { value: Theme; label: string }[] = [
    { value: 'system', label: t('themeSystem') },
    { value: 'light', label: t('themeLight') },
    { value: 'dark', label: t('themeDark') },
  ]
  return <MenuChoice label={t('theme')} value={theme} choices={choices} onChange={setTheme} />
}
