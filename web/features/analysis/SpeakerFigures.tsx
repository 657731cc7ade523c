import type { MeasuredCall, PerSpeaker } from '../../../src/contract/analysis.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { metricsTexts } from './metrics.texts.js'
import { presentSpeakers } from './presentSpeakers.js'

export function SpeakerFigures({ metrics }: { metrics: MeasuredCall }) {
  const t = useTexts(metricsTexts)
  const format = useFormat()
  const rows: { label: string; hint?: string; values: PerSpeaker; show: (value: number) => string }[] = [
    { label: t('wordsPerMinute'), values: metrics.wordsPerMinute, show: (value) => format.number(value) },
    { label: t('interruptions'), values: metrics.interruptions, show: (value) => format.number(value) },
    { label: t('responseLatency'), values: metrics.responseLatencySeconds, show: format.duration },
    {
      label: t('sentiment'),
      hint: isAgentLeftOut(metrics) ? t('sentimentOfCustomer') : t('sentimentHint'),
      values: metrics.sentiment,
      show: (value) => `${value > 0 ? '+' : ''}${format.figure(value, 2)}`,
    },
  ]
  const speakers = presentSpeakers(metrics.talkRatio, ...rows.map(({ values }) => values))
  if (speakers.length === 0) return null
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{t('figures')}</caption>
      <thead>
        <tr className="text-xs text-muted">
          <th scope="col" className="py-1.5 text-left font-medium">
            {t('measure')}
          </th>
          {speakers.map((speaker) => (
            <th key={speaker} scope="col" className="py-1.5 pl-3 text-right font-medium">
              {t(speaker)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, hint, values, show }) => (
          <tr key={label} className="border-t border-line">
            <th scope="row" className="py-2 text-left font-normal">
              {label}
              {hint && <span className="block text-xs text-muted">{hint}</span>}
            </th>
            {speakers.map((speaker) => (
              <td key={speaker} className="py-2 pl-3 text-right font-medium tabular-nums">
                {shown(values[speaker], show)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The agent speaks, and only the customer's mood is told. */
function isAgentLeftOut({ talkRatio, sentiment }: MeasuredCall): boolean {
  return talkRatio.agent !== null && sentiment.agent === null && sentiment.customer !== null
}

function shown(value: number | null, show: (value: number) => string): string {
  return value === null ? '—' : show(value)
}
