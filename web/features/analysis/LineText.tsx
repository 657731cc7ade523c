import { useMemo } from 'react'
import { heardText } from '../../../src/contract/heardText.js'
import type { Segment } from '../../../src/contract/transcript.js'
import { useTexts } from '../../i18n/useTexts.js'
import { cx } from '../../ui/cx.js'
import type { Player } from '../player/createPlayer.js'
import { usePlayerState } from '../player/usePlayer.js'
import { analysisTexts } from './analysis.texts.js'
import { piecesOf } from './piecesOf.js'
import { wordAt, wordsOf } from './wordsOf.js'

interface Props {
  segment: Segment
  search: string
  isShownMatch: boolean
  /** -1: none is being said. */
  spoken?: number
}

/** What was said in a turn. Only where it is drawn otherwise has it elements of its own: a long call has many words. */
export function LineText({ segment, search, isShownMatch, spoken = -1 }: Props) {
  const t = useTexts(analysisTexts)
  const words = useMemo(() => wordsOf(segment), [segment])
  const heard = heardText(segment)
  return (
    <>
      {piecesOf(segment.text, words, search, spoken).map((piece) => {
        if (!piece.isMatch && !piece.isSpoken && piece.heard === null) return piece.text
        const Element = piece.isMatch ? 'mark' : 'span'
        return (
          <Element
            key={piece.from}
            title={piece.heard === null ? undefined : t('heardAs', { heard: piece.heard })}
            data-spoken={piece.isSpoken || undefined}
            className={cx(
              'rounded-sm bg-transparent text-ink',
              piece.isMatch && 'bg-fair-soft',
              piece.isMatch && isShownMatch && 'outline-2 outline-fair',
              piece.isSpoken && 'underline decoration-accent decoration-2 underline-offset-4',
              piece.heard !== null && !piece.isSpoken && 'underline decoration-dotted underline-offset-4',
            )}
          >
            {piece.text}
          </Element>
        )
      })}
      {heard !== null && <span className="sr-only"> {t('heardAs', { heard })}</span>}
    </>
  )
}

/** The same while it is being said. */
export function SpokenText({ player, ...line }: Props & { player: Player }) {
  const { words = [] } = line.segment
  const spoken = usePlayerState(player, ({ time, isPlaying }) => (isPlaying ? wordAt(words, time) : -1))
  return <LineText {...line} spoken={spoken} />
}
