import { Play } from 'lucide-react'
import type { Evidence } from '../../../src/contract/analysis.js'
import { clockTime } from '../../i18n/format.js'
import { useTexts } from '../../i18n/useTexts.js'
import { cx } from '../../ui/cx.js'
import { analysisTexts } from './analysis.texts.js'
import { keepFocus } from './keepFocus.js'
import { speakerColour } from './speakerColour.js'

interface Props {
  evidence: Evidence
  onPlay: (seconds: number) => void
  isMiss?: boolean
}

export function EvidenceQuote({ evidence, onPlay, isMiss = false }: Props) {
  const t = useTexts(analysisTexts)
  const { start, quote, speaker } = evidence
  const time = clockTime(start)
  return (
    <button
      type="button"
      onMouseDown={keepFocus}
      onClick={() => onPlay(start)}
      className={cx(
        'group flex w-full items-start gap-2.5 rounded-lg bg-sunken/70 px-3 py-2 text-left text-sm transition-colors hover:bg-accent-soft',
        isMiss && 'border border-dashed border-line-strong/50 bg-transparent',
      )}
    >
      <Play aria-hidden className="mt-0.75 size-3.5 shrink-0 text-accent" />
      <span className="shrink-0 text-muted tabular-nums">
        <span className="sr-only">{t('playFrom')} </span>
        {time}
      </span>
      <span>
        <span className={`font-medium ${speakerColour(speaker)}`}>{t(speaker)}</span> {t('quoted', { quote })}
      </span>
    </button>
  )
}
