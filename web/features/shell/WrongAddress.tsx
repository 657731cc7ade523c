import { PUBLIC_URL } from '../../api/site.js'
import { useTexts } from '../../i18n/useTexts.js'
import { shellTexts } from './shell.texts.js'

/** Opened at another address than the public one, pages can be read, and everything else is refused. */
export function WrongAddress() {
  const t = useTexts(shellTexts)
  if (PUBLIC_URL === '' || new URL(PUBLIC_URL).origin === location.origin) return null
  return (
    <p role="status" className="bg-accent-soft px-4 py-2 text-center text-sm text-pretty wrap-anywhere">
      {t('wrongAddress')}{' '}
      <a href={PUBLIC_URL} className="font-medium text-accent underline underline-offset-3">
        {PUBLIC_URL}
      </a>
    </p>
  )
}
