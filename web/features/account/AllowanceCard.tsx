import { TriangleAlert } from 'lucide-react'
import type { Allowance } from '../../../src/contract/app/me.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Badge } from '../../ui/Badge.js'
import { Card } from '../../ui/Card.js'
import { ProgressBar } from '../../ui/ProgressBar.js'
import { billingTexts } from './billing.texts.js'

const NEAR = 0.85

interface Props {
  label: string
  allowance: Allowance
  /** How amounts read, where they are no mere numbers. */
  shownAs?: (amount: number) => string
}

export function AllowanceCard({ label, allowance, shownAs }: Props) {
  const t = useTexts(billingTexts)
  const format = useFormat()
  const { used, limit } = allowance
  const shown = shownAs ?? format.number
  const share = limit ? used / limit : 0
  return (
    <Card>
      <div className="flex items-center justify-between gap-2">
        <h2 className="text-sm font-medium">{label}</h2>
        {share >= NEAR && (
          <Badge tone={share >= 1 ? 'poor' : 'fair'} icon={TriangleAlert}>
            {share >= 1 ? t('atLimit') : t('nearLimit')}
          </Badge>
        )}
      </div>
      <p className="mt-2 text-2xl font-semibold tracking-tight tabular-nums">
        {limit === 0 ? '—' : shown(used)}
      </p>
      <p className="mb-3 text-[0.8125rem] text-muted">{detail()}</p>
      {limit !== null && limit > 0 && <ProgressBar label={label} fraction={share} />}
    </Card>
  )

  function detail(): string {
    if (limit === null) return t('ofUnlimited')
    return limit === 0 ? t('notIncluded') : t('of', { limit: shown(limit) })
  }
}
