import { memo } from 'react'
import type { Stretch } from '../../../src/contract/transcript.js'
import { useTexts } from '../../i18n/useTexts.js'
import { analysisTexts } from './analysis.texts.js'
import { speakerColour } from './speakerColour.js'
import { TranscriptRow } from './TranscriptRow.js'

interface Props {
  stretch: Stretch
  isActive: boolean
  onPlay: (seconds: number) => void
}

/** Something was heard, and no words. */
export const WordlessLine = memo(function WordlessLine({ stretch, isActive, onPlay }: Props) {
  const t = useTexts(analysisTexts)
  const { kind, start, speaker, agent } = stretch
  const name = agent === undefined ? t(speaker) : t('agentNumber', { number: agent })
  return (
    <TranscriptRow
      start={start}
      {...(kind === 'UNCLEAR' && { who: { name, colour: speakerColour(speaker) } })}
      isActive={isActive}
      onClick={() => onPlay(start)}
    >
      <span className="text-muted italic">{t(kind)}</span>
    </TranscriptRow>
  )
})
