import type { ModelUsage } from '../../../src/contract/app/billing.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { CardTitle } from '../../ui/Card.js'
import { AllowanceCard } from './AllowanceCard.js'
import { billingTexts } from './billing.texts.js'

/** What the organisation used of the language model in this period, for who answers for it. */
export function ModelUsageCards({ usage }: { usage: ModelUsage }) {
  const t = useTexts(billingTexts)
  const format = useFormat()
  const { requests, tokens, minutes, cost } = usage
  return (
    <section className="mb-8">
      <CardTitle>{t('model')}</CardTitle>
      <p className="mb-4 text-sm text-muted">{t('modelLead')}</p>
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        <AllowanceCard label={t('modelRequests')} allowance={{ used: requests, limit: null }} />
        <AllowanceCard label={t('modelTokens')} allowance={tokens} />
        <AllowanceCard label={t('modelMinutes')} allowance={minutes} />
        {cost && (
          <AllowanceCard
            label={t('modelCost')}
            allowance={cost}
            shownAs={(amount) => `${format.number(amount, 2)} ${cost.currency}`}
          />
        )}
      </div>
    </section>
  )
}
