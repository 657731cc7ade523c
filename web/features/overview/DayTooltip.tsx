import { z } from 'zod'
import { ProjectOverview } from '../../../src/contract/app/projects.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { overviewTexts } from './overview.texts.js'

const Hovered = z.array(z.object({ payload: ProjectOverview.shape.days.element })).min(1)

/** The chart hands in what is hovered, untyped. */
export function DayTooltip({ payload }: { payload?: unknown }) {
  const t = useTexts(overviewTexts)
  const format = useFormat()
  const day = Hovered.safeParse(payload).data?.[0]?.payload
  if (!day) return null
  return (
    <div className="rounded-lg border border-line bg-surface px-3 py-2 text-[0.8125rem] shadow-float">
      <p className="text-muted">{format.shortDay(day.day)}</p>
      <p className="font-semibold tabular-nums">{format.figure(day.averageScore)}</p>
      <p className="text-muted">{t('calls', { count: day.analyses })}</p>
    </div>
  )
}
