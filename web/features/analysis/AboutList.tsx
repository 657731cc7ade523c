import { CalendarClock } from 'lucide-react'
import type { Told } from '../../../src/contract/about.js'
import type { AppAnalysis } from '../../../src/contract/app/analyses.js'
import { clockTime } from '../../i18n/format.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Badge, type Tone } from '../../ui/Badge.js'
import { aboutTexts } from './about.texts.js'

const tones: Record<NonNullable<AppAnalysis['outcome']>, Tone> = {
  RESOLVED: 'good',
  FOLLOW_UP: 'fair',
  UNRESOLVED: 'poor',
  TRANSFERRED: 'neutral',
  NO_NEED: 'neutral',
}

interface Props {
  analysis: Pick<AppAnalysis, 'reason' | 'outcome' | 'promises' | 'topics'>
  onPlay: (seconds: number) => void
}

/** Why the customer called, how it ended, and what was promised, each a click from where it was said. */
export function AboutList({ analysis: { reason, outcome, promises, topics }, onPlay }: Props) {
  const t = useTexts(aboutTexts)
  if (!reason && !outcome && promises.length === 0 && topics.length === 0) return null
  return (
    <dl className="mt-4 grid gap-x-4 gap-y-2 border-t border-line pt-4 text-sm sm:grid-cols-[auto_1fr]">
      {outcome && (
        <>
          <dt className="text-muted">{t('outcome')}</dt>
          <dd>
            <Badge tone={tones[outcome]}>{t(outcome)}</Badge>
          </dd>
        </>
      )}
      {topics.length > 0 && (
        <>
          <dt className="text-muted">{t('topics')}</dt>
          <dd>
            <ul className="flex flex-col gap-1">
              {topics.map(({ id, name, evidence: [shown] }) => (
                <li key={id}>
                  <Badge tone="neutral">{name}</Badge>{' '}
                  {shown && quote({ start: shown.start, text: shown.quote })}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {reason && (
        <>
          <dt className="text-muted">{t('reason')}</dt>
          <dd>{quote(reason)}</dd>
        </>
      )}
      {promises.length > 0 && (
        <>
          <dt className="text-muted">{t('promises')}</dt>
          <dd>
            <ul className="flex flex-col gap-1">
              {promises.map((promise) => (
                <li key={`${promise.segment} ${promise.text}`}>
                  {quote(promise)}
                  {promise.by && (
                    <span className="ml-2">
                      <Badge icon={CalendarClock}>{promise.by}</Badge>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  )

  function quote({ start, text }: Pick<Told, 'start' | 'text'>) {
    return (
      <>
        <button
          type="button"
          onClick={() => onPlay(start)}
          aria-label={t('play', { time: clockTime(start) })}
          className="mr-2 rounded font-medium text-accent tabular-nums underline decoration-accent/35 underline-offset-3 hover:decoration-accent"
        >
          {clockTime(start)}
        </button>
        {text}
      </>
    )
  }
}
