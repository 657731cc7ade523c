import type { PerSpeaker } from '../../../src/contract/analysis.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { metricsTexts } from './metrics.texts.js'
import { presentSpeakers, type SpeakerKey } from './presentSpeakers.js'

const WIDTH = 320
const HEIGHT = 96
const PADDING = 10
const strokes = { agent: 'stroke-agent', customer: 'stroke-customer', unknown: 'stroke-line-strong' }
const fills = { agent: 'fill-agent', customer: 'fill-customer', unknown: 'fill-line-strong' }
/** A line is told by its dashes too, not by its colour alone. */
const dashes = { agent: undefined, customer: '5 3', unknown: '2 3' }

export function SentimentCourse({ course }: { course: PerSpeaker[] }) {
  const t = useTexts(metricsTexts)
  const format = useFormat()
  const speakers = presentSpeakers(...course)
  if (speakers.length === 0) return null
  return (
    <div>
      <h3 className="mb-2 text-[0.8125rem] text-muted">{t('sentimentCourse')}</h3>
      <div className="flex max-w-md gap-2">
        <div aria-hidden className="flex flex-col justify-between text-right text-xs text-muted tabular-nums">
          <span>+1</span>
          <span>0</span>
          <span>−1</span>
        </div>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" className="w-full">
          <line x1="0" x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} className="stroke-line" />
          {speakers.map((speaker) => (
            <g key={speaker}>
              <polyline
                points={points(course, speaker)
                  .map(({ x, y }) => `${x},${y}`)
                  .join(' ')}
                fill="none"
                strokeWidth="2"
                strokeDasharray={dashes[speaker]}
                className={strokes[speaker]}
              />
              {points(course, speaker).map(({ x, y }) => (
                <circle key={x} cx={x} cy={y} r="3.5" className={fills[speaker]} />
              ))}
            </g>
          ))}
        </svg>
      </div>
      <div aria-hidden className="flex max-w-md justify-between pl-6 text-xs text-muted">
        <span>{t('start')}</span>
        <span>{t('end')}</span>
      </div>
      <table className="sr-only">
        <caption>{t('sentimentCourse')}</caption>
        <tbody>
          {speakers.map((speaker) => (
            <tr key={speaker}>
              <th scope="row">{t(speaker)}</th>
              {course.map((quarter, index) => (
                <td key={quarterName(index)}>{figureOf(quarter[speaker])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )

  function figureOf(value: number | null): string {
    return value === null ? '—' : format.figure(value, 2)
  }

  function quarterName(index: number): string {
    return t('quarter', { count: index + 1 })
  }
}

function points(course: PerSpeaker[], speaker: SpeakerKey): { x: number; y: number }[] {
  return course.flatMap((quarter, index) => {
    const value = quarter[speaker]
    if (value === null) return []
    return [
      {
        x: ((index + 0.5) / course.length) * WIDTH,
        y: HEIGHT / 2 - value * (HEIGHT / 2 - PADDING),
      },
    ]
  })
}
