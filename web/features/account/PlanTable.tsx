import { Check } from 'lucide-react'
import type { Plan, PlanName } from '../../../src/contract/app/me.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Badge } from '../../ui/Badge.js'
import { Button } from '../../ui/Button.js'
import { Cell, HeaderCell, Row, Table } from '../../ui/Table.js'
import { billingTexts } from './billing.texts.js'
import { usePlanFeatures } from './usePlanFeatures.js'

interface Props {
  plans: Plan[]
  current: PlanName
  /** Absent: whoever looks may not change it. */
  onChoose?: (plan: Plan) => void
}

export function PlanTable({ plans, current, onChoose }: Props) {
  const t = useTexts(billingTexts)
  const features = usePlanFeatures()
  return (
    <Table label={t('plans')}>
      <thead>
        <tr>
          <HeaderCell>{t('feature')}</HeaderCell>
          {plans.map(({ name }) => (
            <HeaderCell key={name} className={`w-1/4 ${name === current ? 'text-ink' : ''}`}>
              {name}{' '}
              {name === current && (
                <Badge tone="accent" icon={Check} className="ml-1">
                  {t('current')}
                </Badge>
              )}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {features.map((feature) => (
          <Row key={feature.label}>
            <th scope="row" className="px-4 py-3 text-left font-normal text-muted">
              {feature.label}
            </th>
            {plans.map((plan) => (
              <Cell key={plan.name} className={`tabular-nums ${plan.name === current ? 'font-medium' : ''}`}>
                {feature.of(plan)}
              </Cell>
            ))}
          </Row>
        ))}
        {onChoose && (
          <Row>
            <th scope="row" className="px-4 py-3 text-left font-normal text-muted">
              {t('choose')}
            </th>
            {plans.map((plan) => (
              <Cell key={plan.name}>
                {plan.name !== current && (
                  <Button
                    size="small"
                    aria-label={t('choosePlan', { plan: plan.name })}
                    onClick={() => onChoose(plan)}
                  >
                    {plan.name}
                  </Button>
                )}
              </Cell>
            ))}
          </Row>
        )}
      </tbody>
    </Table>
  )
}
