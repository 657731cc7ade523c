import { Play } from 'lucide-react'
import { clockTime } from '../../i18n/format.js'
import { useFormat } from '../../i18n/useFormat.js'
import { keepFocus } from './keepFocus.js'

export interface Span {
  start: number
  end: number
}

interface Props {
  title: string
  spans: Span[]
  /** Said where there are none. */
  none?: string
  /** For those who do not see that it plays: "Play the silence at". */
  play: string
  onPlay: (seconds: number) => void
}

export function SpanList({ title, spans, none, play, onPlay }: Props) {
  const format = useFormat()
  return (
    <div>
      <h3 className="mb-2 text-[0.8125rem] text-muted">{title}</h3>
      {spans.length === 0 ? (
        <p className="text-sm">{none}</p>
      ) : (
        <ul className="flex flex-wrap gap-2">
          {spans.map(({ start, end }) => (
            <li key={start}>
              <button
                type="button"
                onMouseDown={keepFocus}
                onClick={() => onPlay(start)}
                className="flex items-center gap-1.5 rounded-full border border-line px-2.5 py-1 text-[0.8125rem] tabular-nums hover:bg-accent-soft"
              >
                <Play aria-hidden className="size-3 text-accent" />
                <span className="sr-only">{play} </span>
                {clockTime(start)} <span className="text-muted">{format.duration(end - start)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
