import { SearchX } from 'lucide-react'
import { useTexts } from '../../i18n/useTexts.js'
import { ButtonLink } from '../../ui/ButtonLink.js'
import { EmptyState } from '../../ui/EmptyState.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { shellTexts } from './shell.texts.js'

export function NotFound() {
  const t = useTexts(shellTexts)
  return (
    <div className="mx-auto w-full max-w-2xl py-10">
      <PageHeader title={t('notFoundTitle')} />
      <EmptyState
        icon={SearchX}
        title={t('notFoundTitle')}
        action={<ButtonLink to="/projects">{t('home')}</ButtonLink>}
      >
        {t('notFound')}
      </EmptyState>
    </div>
  )
}
