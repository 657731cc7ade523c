import { useQuery } from '@tanstack/react-query'
import { Plus, Webhook } from 'lucide-react'
import { useState } from 'react'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { EmptyState } from '../../ui/EmptyState.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { QueryView } from '../../ui/QueryView.js'
import { SkeletonRows } from '../../ui/Skeleton.js'
import { EndpointTable } from './EndpointTable.js'
import { EventReference } from './EventReference.js'
import { NewEndpointDialog } from './NewEndpointDialog.js'
import { isNotAllowed, NotAllowed } from './NotAllowed.js'
import { webhookTexts } from './webhook.texts.js'
import { endpointsQuery } from './webhookQueries.js'

export function WebhooksPage() {
  const t = useTexts(webhookTexts)
  const query = useQuery(endpointsQuery)
  const [isAdding, setAdding] = useState(false)
  const refusal = isNotAllowed(query.error) ? query.error : null
  const addButton = (
    <Button variant="primary" onClick={() => setAdding(true)}>
      <Plus aria-hidden className="size-4" />
      {t('add')}
    </Button>
  )

  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} actions={!refusal && addButton} />
      {refusal ? (
        <NotAllowed problem={refusal} />
      ) : (
        <QueryView query={query} skeleton={<SkeletonRows rows={3} />}>
          {(endpoints) =>
            endpoints.length > 0 ? (
              <EndpointTable endpoints={endpoints} />
            ) : (
              <EmptyState icon={Webhook} title={t('emptyTitle')} action={addButton}>
                {t('empty')}
              </EmptyState>
            )
          }
        </QueryView>
      )}
      <EventReference />
      <NewEndpointDialog isOpen={isAdding} onClose={() => setAdding(false)} />
    </>
  )
}
