import type { MeasuredCall } from '../../../src/contract/analysis.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { DeadAirList } from './DeadAirList.js'
import { metricsTexts } from './metrics.texts.js'
import { SentimentCourse } from './SentimentCourse.js'
import { SpeakerFigures } from './SpeakerFigures.js'
import { TalkShare } from './TalkShare.js'

interface Props {
  metrics: MeasuredCall
  onPlay: (seconds: number) => void
}

export function MetricsCard({ metrics, onPlay }: Props) {
  const t = useTexts(metricsTexts)
  const format = useFormat()
  const lengths = [
    { label: t('silence'), seconds: metrics.silenceSeconds },
    { label: t('longestSilence'), seconds: metrics.longestSilenceSeconds },
    { label: t('overtalk'), seconds: metrics.overtalkSeconds },
  ]
  return (
    <Card aria-label={t('title')}>
      <CardTitle>{t('title')}</CardTitle>
      <div className="flex flex-col gap-6">
        <TalkShare talkRatio={metrics.talkRatio} />
        <dl className="grid grid-cols-3 gap-3">
          {lengths.map(({ label, seconds }) => (
            <div key={label}>
              <dt className="text-[0.8125rem] text-muted">{label}</dt>
              <dd className="mt-0.5 text-lg font-semibold tracking-tight tabular-nums">
                {format.duration(seconds)}
              </dd>
            </div>
          ))}
        </dl>
        <SpeakerFigures metrics={metrics} />
        <DeadAirList deadAir={metrics.deadAir} onPlay={onPlay} />
        <SentimentCourse course={metrics.sentimentCourse} />
      </div>
    </Card>
  )
}
