import { Pause, Play, RotateCcw, RotateCw, ZoomIn, ZoomOut } from 'lucide-react'
import { useState } from 'react'
import { clockTime } from '../../i18n/format.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { IconButton } from '../../ui/IconButton.js'
import { Select } from '../../ui/Select.js'
import type { Background } from './backgrounds.js'
import type { Player } from './createPlayer.js'
import { LaneLegend } from './LaneLegend.js'
import type { Lane } from './lanes.js'
import { MaskedSound } from './MaskedSound.js'
import { playerTexts } from './player.texts.js'
import { ShareMoment } from './ShareMoment.js'
import { Timeline } from './Timeline.js'
import { usePlayerState } from './usePlayer.js'
import { JUMP_SECONDS, usePlayerKeys } from './usePlayerKeys.js'

interface Props {
  player: Player
  lanes: readonly Lane[]
  backgrounds: readonly Background[]
  duration: number
  /** Something of its transcript is masked. */
  isMasked: boolean
}

const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2]
const MAX_ZOOM = 8

export function PlayerBar({ player, lanes, backgrounds, duration, isMasked }: Props) {
  const t = useTexts(playerTexts)
  const format = useFormat()
  const [zoom, setZoom] = useState(1)
  const isPlaying = usePlayerState(player, (state) => state.isPlaying)
  const hasFailed = usePlayerState(player, (state) => state.hasFailed)
  const rate = usePlayerState(player, (state) => state.rate)
  usePlayerKeys(player)
  const jump = (seconds: number) => player.seek(player.state().time + seconds)

  return (
    <section
      aria-label={t('player')}
      className="sticky bottom-0 z-20 -mx-4 mt-6 -mb-6 border-t border-line bg-surface px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:-mx-6 sm:px-6 lg:-mx-8 lg:-mb-8 lg:px-8"
    >
      {isMasked && <MaskedSound />}
      {hasFailed && (
        <p role="alert" className="mb-2 text-sm text-poor">
          {t('unplayable')}
        </p>
      )}
      <Timeline player={player} lanes={lanes} backgrounds={backgrounds} duration={duration} zoom={zoom} />
      <div className="mt-2 flex items-center gap-1">
        <IconButton label={t('back')} icon={RotateCcw} onClick={() => jump(-JUMP_SECONDS)} />
        <IconButton
          variant="primary"
          label={isPlaying ? t('pause') : t('play')}
          icon={isPlaying ? Pause : Play}
          onClick={player.toggle}
          className="w-10"
        />
        <IconButton label={t('forward')} icon={RotateCw} onClick={() => jump(JUMP_SECONDS)} />
        <Time player={player} duration={duration} />
        <LaneLegend lanes={lanes} backgrounds={backgrounds} />
        <div className="ml-auto flex items-center gap-1">
          <span className="hidden sm:contents">
            <IconButton
              label={t('zoomOut')}
              icon={ZoomOut}
              disabled={zoom === 1}
              onClick={() => setZoom(Math.max(1, zoom / 2))}
            />
            <IconButton
              label={t('zoomIn')}
              icon={ZoomIn}
              disabled={zoom === MAX_ZOOM}
              onClick={() => setZoom(Math.min(MAX_ZOOM, zoom * 2))}
            />
          </span>
          <ShareMoment player={player} />
          <Select
            aria-label={t('speed')}
            value={String(rate)}
            options={RATES.map((value) => ({ value: String(value), label: `${format.figure(value, 2)}×` }))}
            onValueChange={(value) => player.setRate(Number(value))}
            className="w-20"
          />
        </div>
      </div>
      <p className="sr-only">{t('shortcuts')}</p>
    </section>
  )
}

function Time({ player, duration }: { player: Player; duration: number }) {
  const time = usePlayerState(player, (state) => clockTime(state.time))
  return (
    <span className="mx-2 text-sm whitespace-nowrap text-muted tabular-nums">
      <span className="font-medium text-ink">{time}</span>
      <span className="max-sm:hidden"> / {clockTime(duration)}</span>
    </span>
  )
}
