import type { PerSpeaker } from '../../../src/contract/analysis.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { metricsTexts } from './metrics.texts.js'
import { presentSpeakers } from './presentSpeakers.js'

const fills = { agent: 'bg-agent', customer: 'bg-customer', unknown: 'bg-line-strong' }

export function TalkShare({ talkRatio }: { talkRatio: PerSpeaker }) {
  const t = useTexts(metricsTexts)
  const format = useFormat()
  const speakers = presentSpeakers(talkRatio)
  if (speakers.length === 0) return null
  return (
    <div>
      <h3 className="mb-2 text-[0.8125rem] text-muted">{t('talkShare')}</h3>
      <div aria-hidden className="flex h-2.5 gap-0.5 overflow-hidden rounded-full bg-sunken">
        {speakers.map((speaker) => (
          <div key={speaker} className={fills[speaker]} style={{ flexGrow: talkRatio[speaker] ?? 0 }} />
        ))}
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {speakers.map((speaker) => (
          <li key={speaker} className="flex items-center gap-2">
            <span aria-hidden className={`size-2.5 rounded-sm ${fills[speaker]}`} />
            {t(speaker)}
            <span className="font-medium tabular-nums">{format.percent(talkRatio[speaker] ?? 0)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
