import { type MouseEvent, memo, useRef } from 'react'
import type { Segment } from '../../../src/contract/transcript.js'
import { useTexts } from '../../i18n/useTexts.js'
import type { Player } from '../player/createPlayer.js'
import { analysisTexts } from './analysis.texts.js'
import { LineText, SpokenText } from './LineText.js'
import { offsetAt } from './offsetAt.js'
import { speakerColour } from './speakerColour.js'
import { TranscriptRow } from './TranscriptRow.js'
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
  const { start, speaker, automated, agent } = segment
  const said = useRef<HTMLSpanElement>(null)
  const line = { segment, search, isShownMatch }
  // One stop for the keyboard, from which the line is played: where in it somebody clicks says from which word.
  const play = ({ detail, clientX, clientY }: MouseEvent) => {
    const offset = detail > 0 && said.current ? offsetAt(said.current, clientX, clientY) : null
    onPlay(offset === null ? start : timeAt(segment, offset))
  }
  const name = agent === undefined ? t(speaker) : t('agentNumber', { number: agent })
  const who = { name: automated ? t('automated') : name, colour: speakerColour(speaker) }
  return (
    <TranscriptRow start={start} who={who} isActive={isActive} onClick={play}>
      <span ref={said}>{isActive ? <SpokenText player={player} {...line} /> : <LineText {...line} />}</span>
    </TranscriptRow>
  )
})
