import type { ProjectOverview } from '../../../src/contract/app/projects.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { overviewTexts } from './overview.texts.js'

const figureClass = 'rounded-xl border border-line bg-surface p-4 shadow-lift'

export function KeyFigures({ overview }: { overview: ProjectOverview }) {
  const t = useTexts(overviewTexts)
  const format = useFormat()
  const { audios, averageScore } = overview
  const figures = [
    { label: t('analyses'), value: overview.analyses },
    { label: t('inProgress'), value: audios.PENDING + audios.PROCESSING },
    { label: t('failed'), value: audios.FAILED },
  ]
  return (
    <dl className="grid grid-cols-2 gap-4 lg:grid-cols-4">
      <div className={figureClass}>
        <dt className="text-[0.8125rem] text-muted">{t('averageScore')}</dt>
        <dd className="mt-1 flex items-center gap-2 text-2xl font-semibold tracking-tight tabular-nums">
          {averageScore === null ? '—' : format.number(averageScore, 1)}
        </dd>
      </div>
      {figures.map(({ label, value }) => (
        <div key={label} className={figureClass}>
          <dt className="text-[0.8125rem] text-muted">{label}</dt>
          <dd className="mt-1 text-2xl font-semibold tracking-tight tabular-nums">{format.number(value)}</dd>
        </div>
      ))}
    </dl>
  )
}
