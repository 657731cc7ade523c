import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { type CriterionCounts, hitRate, weakestFirst } from './hitRate.js'
import { overviewTexts } from './overview.texts.js'

/** Parts differ in fill and in order, and each says its count: colour only helps. */
const parts = [
  { key: 'met', fill: 'bg-good' },
  { key: 'partial', fill: 'bg-fair/70' },
  { key: 'notMet', fill: 'bg-poor/60' },
] as const

export function CriteriaRates({ criteria }: { criteria: CriterionCounts[] }) {
  const t = useTexts(overviewTexts)
  return (
    <Card>
      <CardTitle
        aside={
          <ul className="flex gap-4 text-xs text-muted">
            {parts.map(({ key, fill }) => (
              <li key={key} className="flex items-center gap-1.5">
                <span aria-hidden className={`size-2.5 rounded-sm ${fill}`} />
                {t(key)}
              </li>
            ))}
          </ul>
        }
      >
        {t('criteria')}
      </CardTitle>
      <p className="-mt-3 mb-4 text-[0.8125rem] text-muted">{t('criteriaHint')}</p>
      <ul className="grid gap-x-8 gap-y-3.5 lg:grid-cols-2">
        {weakestFirst(criteria).map((criterion) => (
          <CriterionRate key={criterion.id} criterion={criterion} />
        ))}
      </ul>
    </Card>
  )
}

function CriterionRate({ criterion }: { criterion: CriterionCounts }) {
  const t = useTexts(overviewTexts)
  const format = useFormat()
  const rate = hitRate(criterion)
  return (
    <li className="text-sm">
      <div className="mb-1 flex justify-between gap-3">
        <span className="truncate">{criterion.name}</span>
        <span className="shrink-0 text-muted tabular-nums">
          {rate === null ? t('neverApplied') : t('metShare', { share: format.percent(rate) })}
        </span>
      </div>
      <div className="flex h-2 gap-0.5 overflow-hidden rounded-full bg-sunken">
        {parts.map(({ key, fill }) =>
          criterion[key] === 0 ? null : (
            <span
              key={key}
              title={`${t(key)}: ${criterion[key]}`}
              className={fill}
              style={{ flexGrow: criterion[key] }}
            >
              <span className="sr-only">{`${t(key)}: ${criterion[key]}`}</span>
            </span>
          ),
        )}
      </div>
    </li>
  )
}
