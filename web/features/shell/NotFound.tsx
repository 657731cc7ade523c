import { useTexts } from '../../i18n/useTexts.js'
import { ButtonLink } from '../../ui/ButtonLink.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { shellTexts } from './shell.texts.js'

export function NotFound() {
  const t = useTexts(shellTexts)
  return (
    <div className="mx-auto w-full max-w-2xl py-10">
      <PageHeader title={t('notFoundTitle')} description={t('notFound')} />
      <ButtonLink to="/projects">{t('home')}</ButtonLink>
    </div>
  )
}
