import { Play } from 'lucide-react'
import { clockTime } from '../../i18n/format.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { keepFocus } from './keepFocus.js'
import { metricsTexts } from './metrics.texts.js'

interface Props {
  deadAir: { start: number; end: number }[]
  onPlay: (seconds: number) => void
}

export function DeadAirList({ deadAir, onPlay }: Props) {
  const t = useTexts(metricsTexts)
  const format = useFormat()
  return (
    <div>
      <h3 className="mb-2 text-[0.8125rem] text-muted">{t('deadAir')}</h3>
      {deadAir.length === 0 ? (
        <p className="text-sm">{t('noDeadAir')}</p>
      ) : (
        <ul className="flex flex-wrap gap-2">
          {deadAir.map(({ start, end }) => (
            <li key={start}>
              <button
                type="button"
                onMouseDown={keepFocus}
                onClick={() => onPlay(start)}
                className="flex items-center gap-1.5 rounded-full border border-line px-2.5 py-1 text-[0.8125rem] tabular-nums hover:bg-accent-soft"
              >
                <Play aria-hidden className="size-3 text-accent" />
                <span className="sr-only">{t('playDeadAir')} </span>
                {clockTime(start)} <span className="text-muted">{format.duration(end - start)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
