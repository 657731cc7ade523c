import { useTexts } from '../../i18n/useTexts.js'
import { MAIN_ID } from './Main.js'
import { shellTexts } from './shell.texts.js'

export function SkipLink() {
  const t = useTexts(shellTexts)
  return (
    <a
      href={`#${MAIN_ID}`}
      className="sr-only z-50 rounded-lg bg-accent px-3 py-2 text-sm text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      {t('skip')}
    </a>
  )
}
