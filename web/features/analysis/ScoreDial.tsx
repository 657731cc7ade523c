import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { bandIcons } from '../../ui/ScoreBadge.js'
import { scoreBand } from '../../ui/scoreBand.js'
import { uiTexts } from '../../ui/ui.texts.js'
import { analysisTexts } from './analysis.texts.js'

const RADIUS = 44
const CIRCUMFERENCE = 2 * Math.PI * RADIUS
const colours = { good: 'text-good', fair: 'text-fair', poor: 'text-poor' }

export function ScoreDial({ score }: { score: number }) {
  const t = useTexts(analysisTexts)
  const ui = useTexts(uiTexts)
  const format = useFormat()
  const band = scoreBand(score)
  const Icon = bandIcons[band]
  return (
    <div className={`relative size-32 shrink-0 ${colours[band]}`}>
      <svg viewBox="0 0 100 100" aria-hidden="true" className="size-full -rotate-90">
        <circle cx="50" cy="50" r={RADIUS} fill="none" strokeWidth="8" className="stroke-sunken" />
        <circle
          cx="50"
          cy="50"
          r={RADIUS}
          fill="none"
          strokeWidth="8"
          strokeLinecap="round"
          stroke="currentColor"
          strokeDasharray={CIRCUMFERENCE}
          strokeDashoffset={CIRCUMFERENCE * (1 - score / 100)}
        />
      </svg>
      <p className="absolute inset-0 flex flex-col items-center justify-center">
        <span className="sr-only">{t('overallScore')}: </span>
        <span className="text-3xl font-semibold tracking-tight text-ink tabular-nums">
          {format.number(score, 1)}
        </span>
        <span className="sr-only">{t('outOf100')}, </span>
        <span className="flex items-center gap-1 text-xs font-medium">
          <Icon aria-hidden className="size-3.5" />
          {ui(band)}
        </span>
      </p>
    </div>
  )
}
