import { type ReactNode, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Transcript } from '../../../src/contract/transcript.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { Switch } from '../../ui/Switch.js'
import type { Player } from '../player/createPlayer.js'
import { spanAt } from '../player/spanAt.js'
import { usePlayerState } from '../player/usePlayer.js'
import { analysisTexts } from './analysis.texts.js'
import { CaptionLinks } from './CaptionLinks.js'
import { linesOf } from './linesOf.js'
import { matchesOf } from './matchesOf.js'
import { TranscriptLine } from './TranscriptLine.js'
import { TranscriptSearch } from './TranscriptSearch.js'
import { useScrollTo } from './useScrollTo.js'
import { WordlessLine } from './WordlessLine.js'

interface Props {
  analysisId: string
  transcript: Transcript
  player: Player
  startsAt: number
  /** Who speaks in it, above it. */
  children?: ReactNode
}

export function TranscriptCard({ analysisId, transcript, player, startsAt, children }: Props) {
  const t = useTexts(analysisTexts)
  const [isFollowing, setFollowing] = useState(true)
  const [search, setSearch] = useState('')
  const searched = useDeferredValue(search)
  const { segments } = transcript
  const lines = useMemo(() => linesOf(transcript), [transcript])
  const matches = useMemo(() => matchesOf(segments, searched), [segments, searched])
  const [match, setMatch] = useState(0)
  const active = usePlayerState(player, ({ time }) => spanAt(lines, time))
  const hasStarted = usePlayerState(player, ({ time }) => time > 0)
  const list = useRef<HTMLOListElement>(null)
  const shownMatch = matches[match % Math.max(1, matches.length)]
  useScrollTo(list, hasStarted && isFollowing && (startsAt > 0 || active >= 0) ? active : -1)
  useScrollTo(
    list,
    lines.findIndex((line) => line.kind === 'SAID' && line.segment.index === shownMatch),
  )

  const play = useCallback(
    (seconds: number) => {
      setFollowing(true)
      player.playFrom(seconds)
    },
    [player],
  )

  return (
    <Card
      aria-label={t('transcript')}
      className="flex max-h-[75dvh] min-h-96 flex-col p-0 xl:sticky xl:top-6 xl:max-h-[calc(100dvh-20rem)]"
    >
      <div className="border-b border-line px-5 pt-5 pb-4">
        <CardTitle aside={<Switch label={t('follow')} isOn={isFollowing} onChange={setFollowing} />}>
          {t('transcript')}
        </CardTitle>
        {children}
        <TranscriptSearch
          search={search}
          onSearch={(typed) => {
            setSearch(typed)
            setMatch(0)
          }}
          count={matches.length}
          position={match}
          onPosition={setMatch}
        />
      </div>
      {lines.length === 0 ? (
        <p className="p-5 text-sm text-muted">{t('nothingSaid')}</p>
      ) : (
        <ol
          ref={list}
          onWheel={() => setFollowing(false)}
          onTouchMove={() => setFollowing(false)}
          className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-2"
        >
          {lines.map((line, index) =>
            line.kind === 'SAID' ? (
              <TranscriptLine
                key={line.segment.index}
                segment={line.segment}
                search={searched}
                isActive={index === active}
                isShownMatch={line.segment.index === shownMatch}
                player={player}
                onPlay={play}
              />
            ) : (
              <WordlessLine
                key={`${line.kind} ${line.channel} ${line.start}`}
                stretch={line}
                isActive={index === active}
                onPlay={play}
              />
            ),
          )}
        </ol>
      )}
      <CaptionLinks analysisId={analysisId} />
    </Card>
  )
}
