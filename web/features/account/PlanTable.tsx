import { Check } from 'lucide-react'
import type { Plan, PlanName } from '../../../src/contract/app/me.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Badge } from '../../ui/Badge.js'
import { Button } from '../../ui/Button.js'
import { Cell, HeaderCell, Row, Table } from '../../ui/Table.js'
import { billingTexts } from './billing.texts.js'

interface Props {
  plans: Plan[]
  current: PlanName
  /** Absent: whoever looks may not change it. */
  onChoose?: (plan: Plan) => void
}

export function PlanTable({ plans, current, onChoose }: Props) {
  const t = useTexts(billingTexts)
  const format = useFormat()
  const amount = (limit: number | null) => {
    if (limit === null) return t('unlimited')
    return limit === 0 ? t('none') : format.number(limit)
  }
  const rows = [
    { label: t('analysesPerMonth'), of: (plan: Plan) => amount(plan.analysesPerMonth) },
    { label: t('apiPerMonth'), of: (plan: Plan) => amount(plan.apiCallsPerMonth) },
    { label: t('members'), of: (plan: Plan) => amount(plan.members) },
    {
      label: t('storage'),
      of: ({ storageBytes }: Plan) =>
        storageBytes === null ? t('unlimited') : format.fileSize(storageBytes),
    },
    { label: t('openUploads'), of: (plan: Plan) => amount(plan.openUploads) },
    { label: t('webhooks'), of: (plan: Plan) => (plan.hasWebhooks ? t('yes') : t('none')) },
  ]
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
        {rows.map((row) => (
          <Row key={row.label}>
            <th scope="row" className="px-4 py-3 text-left font-normal text-muted">
              {row.label}
            </th>
            {plans.map((plan) => (
              <Cell key={plan.name} className={`tabular-nums ${plan.name === current ? 'font-medium' : ''}`}>
                {row.of(plan)}
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
