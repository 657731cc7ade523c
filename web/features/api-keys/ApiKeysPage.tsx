import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { EmptyState } from '../../ui/EmptyState.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { TextLink } from '../../ui/TextLink.js'
import { isManager, useMe } from '../session/me.js'
import { ApiKeyList } from './ApiKeyList.js'
import { apiKeysTexts } from './apiKeys.texts.js'
import { CreateKeyDialog } from './CreateKeyDialog.js'

export function ApiKeysPage() {
  const t = useTexts(apiKeysTexts)
  const me = useMe()
  const [isCreating, setCreating] = useState(false)
  const organisation = me.organisation.name
  if (!isManager(me))
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState icon={KeyRound} title={t('managersOnly')}>
          {t('managersOnlyLead', { organisation })}
        </EmptyState>
      </>
    )
  const create = () => setCreating(true)
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead', { organisation })}
        actions={
          <Button variant="primary" onClick={create}>
            <KeyRound aria-hidden className="size-4" />
            {t('create')}
          </Button>
        }
      />
      {me.usage.apiCalls.limit === 0 && (
        <p className="mb-6 rounded-lg bg-fair-soft px-4 py-3 text-sm">
          {t('noAccess')} <TextLink to="/billing">{t('toPlans')}</TextLink>
        </p>
      )}
      <ApiKeyList onCreate={create} />
      <CreateKeyDialog isOpen={isCreating} onClose={() => setCreating(false)} />
    </>
  )
}
