import { memo } from 'react'
import type { Segment } from '../../../src/contract/transcript.js'
import { clockTime } from '../../i18n/format.js'
import { useTexts } from '../../i18n/useTexts.js'
import { cx } from '../../ui/cx.js'
import { analysisTexts } from './analysis.texts.js'
import { keepFocus } from './keepFocus.js'
import { stretches } from './matchesOf.js'
import { speakerColour } from './speakerColour.js'

interface Props {
  segment: Segment
  search: string
  isActive: boolean
  isShownMatch: boolean
  onPlay: (seconds: number) => void
}

export const TranscriptLine = memo(function TranscriptLine(props: Props) {
  const { segment, search, isActive, isShownMatch, onPlay } = props
  const t = useTexts(analysisTexts)
  const { start, speaker, text, automated } = segment
  let offset = 0
  return (
    <li className="[contain-intrinsic-block-size:auto_3.5rem] [content-visibility:auto]">
      <button
        type="button"
        aria-current={isActive ? 'true' : undefined}
        onMouseDown={keepFocus}
        onClick={() => onPlay(start)}
        className={cx(
          'flex w-full gap-3 rounded-lg border-l-2 border-transparent px-3 py-2 text-left text-sm -outline-offset-2 hover:bg-sunken',
          isActive && 'border-accent bg-accent-soft hover:bg-accent-soft',
        )}
      >
        <span className="w-10 shrink-0 pt-px text-right text-xs/5 text-muted tabular-nums">
          {clockTime(start)}
        </span>
        <span className="min-w-0">
          <span className={`block text-xs/5 font-medium ${speakerColour(speaker)}`}>
            {automated ? t('automated') : t(speaker)}
          </span>
          {stretches(text, search).map((stretch) => {
            const key = offset
            offset += stretch.text.length
            return stretch.isMatch ? (
              <mark
                key={key}
                className={cx('rounded-sm bg-fair-soft text-ink', isShownMatch && 'outline-2 outline-fair')}
              >
                {stretch.text}
              </mark>
            ) : (
              stretch.text
            )
          })}
        </span>
      </button>
    </li>
  )
})
