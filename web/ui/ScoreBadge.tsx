import { CircleCheck, CircleMinus, CircleX } from 'lucide-react'
import { useFormat } from '../i18n/useFormat.js'
import { useTexts } from '../i18n/useTexts.js'
import { Badge } from './Badge.js'
import { scoreBand } from './scoreBand.js'
import { uiTexts } from './ui.texts.js'

export const bandIcons = { good: CircleCheck, fair: CircleMinus, poor: CircleX }

/** The band is told by shape and, to a screen reader, by word: not by colour alone. */
export function ScoreBadge({ score, label }: { score: number; label: string }) {
  const t = useTexts(uiTexts)
  const format = useFormat()
  const band = scoreBand(score)
  return (
    <Badge tone={band} icon={bandIcons[band]} className="text-[0.8125rem] tabular-nums">
      <span className="sr-only">{label}: </span>
      {format.number(score, 1)}
      <span className="sr-only"> ({t(band)})</span>
    </Badge>
  )
}
