import { Check } from 'lucide-react'
import { useTexts } from '../../i18n/useTexts.js'
import { Badge } from '../../ui/Badge.js'
import { Button } from '../../ui/Button.js'
import { Card } from '../../ui/Card.js'
import { billingTexts } from './billing.texts.js'
import type { PlanTable } from './PlanTable.js'
import { usePlanFeatures } from './usePlanFeatures.js'

/** One below the other, where a column for each has no room. */
export function PlanCards({ plans, current, onChoose }: Parameters<typeof PlanTable>[0]) {
  const t = useTexts(billingTexts)
  const features = usePlanFeatures()
  return (
    <ul className="flex flex-col gap-4">
      {plans.map((plan) => (
        <li key={plan.name}>
          <Card>
            <h3 className="flex items-center gap-2 text-sm font-semibold">
              {plan.name}
              {plan.name === current && (
                <Badge tone="accent" icon={Check}>
                  {t('current')}
                </Badge>
              )}
            </h3>
            <dl className="mt-3 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 text-sm">
              {features.map(({ label, of }) => (
                <div key={label} className="contents">
                  <dt className="text-muted">{label}</dt>
                  <dd className="text-right tabular-nums">{of(plan)}</dd>
                </div>
              ))}
            </dl>
            {onChoose && plan.name !== current && (
              <Button className="mt-4 w-full" onClick={() => onChoose(plan)}>
                {t('choosePlan', { plan: plan.name })}
              </Button>
            )}
          </Card>
        </li>
      ))}
    </ul>
  )
}
