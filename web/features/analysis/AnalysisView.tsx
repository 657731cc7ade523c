import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { AppAnalysis } from '../../../src/contract/app/analyses.js'
import { hasMasks } from '../../../src/contract/hasMasks.js'
import type { Transcript } from '../../../src/contract/transcript.js'
import { SpeakersOffer } from '../models/SpeakersOffer.js'
import { backgrounds } from '../player/backgrounds.js'
import { lanes } from '../player/lanes.js'
import { PlayerBar } from '../player/PlayerBar.js'
import { usePlayer } from '../player/usePlayer.js'
import { AnalysisHeader } from './AnalysisHeader.js'
import { CriteriaSections } from './CriteriaSections.js'
import { MetricsCard } from './MetricsCard.js'
import { MissingNotices } from './MissingNotices.js'
import { Recommendations } from './Recommendations.js'
import { ScoreCard } from './ScoreCard.js'
import { TranscriptCard } from './TranscriptCard.js'
import { useTimeInAddress } from './useTimeInAddress.js'
import { WhoIsAgent } from './WhoIsAgent.js'

const route = getRouteApi('/app/analyses/$analysisId')

export function AnalysisView({ analysis }: { analysis: AppAnalysis }) {
  const { t: startAt = 0 } = route.useSearch()
  const { audio, durationSeconds, waveform, transcript, metrics } = analysis
  const player = usePlayer(audio.id, durationSeconds, startAt)
  useTimeInAddress(player)
  const drawn = useMemo(
    () => lanes(waveform, transcript, durationSeconds),
    [waveform, transcript, durationSeconds],
  )
  const behind = useMemo(
    () => backgrounds(metrics.deadAir, transcript.stretches ?? [], transcript.segments),
    [metrics, transcript],
  )

  return (
    <>
      <AnalysisHeader analysis={analysis} />
      <MissingNotices analysis={analysis} />
      <SpeakersOffer channels={analysis.channels} />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          <ScoreCard analysis={analysis} onPlay={player.playFrom} />
          <CriteriaSections criteria={analysis.criteria} onPlay={player.playFrom} />
          <Recommendations recommendations={analysis.recommendations} />
          <MetricsCard metrics={metrics} holds={holdsOf(transcript)} onPlay={player.playFrom} />
        </div>
        <TranscriptCard analysisId={analysis.id} transcript={transcript} player={player} startsAt={startAt}>
          <WhoIsAgent analysis={analysis} />
        </TranscriptCard>
      </div>
      <PlayerBar
        player={player}
        lanes={drawn}
        backgrounds={behind}
        duration={durationSeconds}
        isMasked={transcript.segments.some(({ text }) => hasMasks(text))}
      />
    </>
  )
}

function holdsOf({ stretches = [] }: Transcript) {
  return stretches.filter(({ kind }) => kind === 'HOLD')
}
