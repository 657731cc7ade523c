import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { clockTime } from '../../i18n/format.js'
import { useTexts } from '../../i18n/useTexts.js'
import type { Background } from './backgrounds.js'
import type { Player } from './createPlayer.js'
import { LaneCanvas } from './LaneCanvas.js'
import type { Lane } from './lanes.js'
import { playerTexts } from './player.texts.js'
import { usePlayerState } from './usePlayer.js'

interface Props {
  player: Player
  lanes: readonly Lane[]
  backgrounds: readonly Background[]
  duration: number
  zoom: number
}

const STEP_SECONDS = 5
const LEAP_SECONDS = 30

/** The whole call, left to right: click or drag anywhere to be there. */
export function Timeline({ player, lanes, backgrounds, duration, zoom }: Props) {
  const t = useTexts(playerTexts)
  const scroller = useRef<HTMLDivElement>(null)
  const second = usePlayerState(player, ({ time }) => Math.floor(time))

  function seekTo(event: PointerEvent<HTMLDivElement>) {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    player.seek(((event.clientX - left) / width) * duration)
  }

  function onKeyDown(event: KeyboardEvent) {
    const { time } = player.state()
    const target = {
      ArrowLeft: time - STEP_SECONDS,
      ArrowDown: time - STEP_SECONDS,
      ArrowRight: time + STEP_SECONDS,
      ArrowUp: time + STEP_SECONDS,
      PageDown: time - LEAP_SECONDS,
      PageUp: time + LEAP_SECONDS,
      Home: 0,
      End: duration,
    }[event.key]
    if (target === undefined) return
    event.preventDefault()
    event.stopPropagation()
    player.seek(target)
  }

  return (
    <div ref={scroller} className="overflow-x-auto overflow-y-hidden rounded-lg bg-sunken/60">
      <div
        role="slider"
        tabIndex={0}
        aria-label={t('position')}
        aria-valuemin={0}
        aria-valuemax={Math.round(duration)}
        aria-valuenow={second}
        aria-valuetext={t('positionText', { time: clockTime(second), duration: clockTime(duration) })}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          seekTo(event)
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) seekTo(event)
        }}
        className="relative h-20 cursor-pointer touch-pan-x -outline-offset-2 sm:h-24"
        style={{ width: `${zoom * 100}%` }}
      >
        <LaneCanvas lanes={lanes} backgrounds={backgrounds} duration={duration} />
        <Cursor player={player} duration={duration} scroller={scroller} />
      </div>
    </div>
  )
}

interface CursorProps {
  player: Player
  duration: number
  scroller: { current: HTMLDivElement | null }
}

/** Moved past React: sixty times a second would be too often to draw the page. */
function Cursor({ player, duration, scroller }: CursorProps) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const move = () => {
      const share = duration === 0 ? 0 : player.state().time / duration
      if (ref.current) ref.current.style.left = `${share * 100}%`
      if (scroller.current && player.state().isPlaying) keepInView(scroller.current, share)
    }
    move()
    return player.subscribe(move)
  }, [player, duration, scroller])
  return (
    <div
      ref={ref}
      aria-hidden
      className="pointer-events-none absolute inset-y-0 w-0.5 -translate-x-px bg-ink"
    >
      <div className="absolute -top-0.5 left-1/2 size-2 -translate-x-1/2 rounded-full bg-ink" />
    </div>
  )
}

function keepInView(scroller: HTMLDivElement, share: number): void {
  const { scrollWidth, clientWidth, scrollLeft } = scroller
  if (scrollWidth <= clientWidth) return
  const x = share * scrollWidth
  if (x < scrollLeft || x > scrollLeft + clientWidth * 0.9) scroller.scrollLeft = x - clientWidth * 0.1
}
