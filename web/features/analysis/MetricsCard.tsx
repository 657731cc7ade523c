import type { MeasuredCall } from '../../../src/contract/analysis.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { metricsTexts } from './metrics.texts.js'
import { SentimentCourse } from './SentimentCourse.js'
import { type Span, SpanList } from './SpanList.js'
import { SpeakerFigures } from './SpeakerFigures.js'
import { TalkShare } from './TalkShare.js'

interface Props {
  metrics: MeasuredCall
  holds: Span[]
  onPlay: (seconds: number) => void
}

export function MetricsCard({ metrics, holds, onPlay }: Props) {
  const t = useTexts(metricsTexts)
  const format = useFormat()
  const lengths = [
    { label: t('silence'), seconds: metrics.silenceSeconds },
    { label: t('longestSilence'), seconds: metrics.longestSilenceSeconds },
    ...(metrics.holdSeconds ? [{ label: t('onHold'), seconds: metrics.holdSeconds }] : []),
    { label: t('overtalk'), seconds: metrics.overtalkSeconds },
  ]
  return (
    <Card aria-label={t('title')}>
      <CardTitle>{t('title')}</CardTitle>
      <div className="flex flex-col gap-6">
        <TalkShare talkRatio={metrics.talkRatio} />
        <dl className="grid grid-cols-2 gap-3 sm:grid-cols-[repeat(auto-fit,minmax(7rem,1fr))]">
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
        <SpanList
          title={t('deadAir')}
          spans={metrics.deadAir}
          none={t('noDeadAir')}
          play={t('playDeadAir')}
          onPlay={onPlay}
        />
        {holds.length > 0 && (
          <SpanList title={t('onHold')} spans={holds} play={t('playHold')} onPlay={onPlay} />
        )}
        <SentimentCourse course={metrics.sentimentCourse} />
      </div>
    </Card>
  )
}
