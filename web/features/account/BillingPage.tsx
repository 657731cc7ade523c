import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Billing } from '../../../src/contract/app/billing.js'
import type { Plan } from '../../../src/contract/app/me.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Badge } from '../../ui/Badge.js'
import { CardTitle } from '../../ui/Card.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { QueryView } from '../../ui/QueryView.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { useIsNarrow } from '../../ui/useIsNarrow.js'
import { useMe } from '../session/me.js'
import { AllowanceCard } from './AllowanceCard.js'
import { billingQuery } from './accountQueries.js'
import { billingTexts } from './billing.texts.js'
import { ModelUsageCards } from './ModelUsageCards.js'
import { PlanCards } from './PlanCards.js'
import { PlanDialog } from './PlanDialog.js'
import { PlanTable } from './PlanTable.js'

export function BillingPage() {
  const t = useTexts(billingTexts)
  const format = useFormat()
  const { organisation, usage } = useMe()
  const query = useQuery(billingQuery)
  const [chosen, setChosen] = useState<Plan | null>(null)
  const Plans = useIsNarrow() ? PlanCards : PlanTable
  const isOwner = organisation.role === 'OWNER'
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead', { from: format.date(usage.periodStart), to: format.date(usage.periodEnd) })}
        actions={<Badge tone="accent">{organisation.plan}</Badge>}
      />
      <div className="mb-8 grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        <AllowanceCard label={t('analyses')} allowance={usage.analyses} />
        <AllowanceCard label={t('apiCalls')} allowance={usage.apiCalls} />
        <AllowanceCard label={t('members')} allowance={usage.members} />
        <AllowanceCard label={t('storage')} allowance={usage.storage} shownAs={format.fileSize} />
      </div>
      {isOwner && query.data?.model && <ModelUsageCards usage={query.data.model} />}
      <CardTitle>{t('plans')}</CardTitle>
      <QueryView query={query} skeleton={<Skeleton className="h-64 rounded-xl" />}>
        {(billing) => (
          <>
            <Plans
              plans={billing.plans}
              current={organisation.plan}
              {...(isOwner && billing.changedBy === 'OWNERS' && { onChoose: setChosen })}
            />
            <p className="mt-4 text-sm text-muted">{howToChange(billing)}</p>
            <PlanDialog billing={billing} to={chosen} onClose={() => setChosen(null)} />
          </>
        )}
      </QueryView>
    </>
  )
  function howToChange({ changedBy, operatorContact }: Billing): string {
    if (changedBy === 'OPERATOR')
      return operatorContact ? t('askContact', { contact: operatorContact }) : t('askOperator')
    return isOwner ? t('noPayment') : t('askOwner')
  }
}
