import { type MouseEvent, memo, useRef } from 'react'
import type { Segment } from '../../../src/contract/transcript.js'
import { clockTime } from '../../i18n/format.js'
import { useTexts } from '../../i18n/useTexts.js'
import { cx } from '../../ui/cx.js'
import type { Player } from '../player/createPlayer.js'
import { analysisTexts } from './analysis.texts.js'
import { keepFocus } from './keepFocus.js'
import { LineText, SpokenText } from './LineText.js'
import { offsetAt } from './offsetAt.js'
import { speakerColour } from './speakerColour.js'
import { timeAt } from './wordsOf.js'

interface Props {
  segment: Segment
  search: string
  isActive: boolean
  isShownMatch: boolean
  player: Player
  onPlay: (seconds: number) => void
}

export const TranscriptLine = memo(function TranscriptLine(props: Props) {
  const { segment, search, isActive, isShownMatch, player, onPlay } = props
  const t = useTexts(analysisTexts)
  const { start, speaker, automated } = segment
  const said = useRef<HTMLSpanElement>(null)
  const line = { segment, search, isShownMatch }
  // One stop for the keyboard, from which the line is played: where in it somebody clicks says from which word.
  const play = ({ detail, clientX, clientY }: MouseEvent) => {
    const offset = detail > 0 && said.current ? offsetAt(said.current, clientX, clientY) : null
    onPlay(offset === null ? start : timeAt(segment, offset))
  }
  return (
    <li className="[contain-intrinsic-block-size:auto_3.5rem] [content-visibility:auto]">
      <button
        type="button"
        aria-current={isActive ? 'true' : undefined}
        onMouseDown={keepFocus}
        onClick={play}
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
          <span ref={said}>
            {isActive ? <SpokenText player={player} {...line} /> : <LineText {...line} />}
          </span>
        </span>
      </button>
    </li>
  )
})
