import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Player } from '../player/createPlayer.js'

const route = getRouteApi('/app/analyses/$analysisId')
const PAUSE_MS = 400

/** The address names the second one is at whenever it rests there: copied from the browser, it leads back to it. */
export function useTimeInAddress(player: Player): void {
  const navigate = route.useNavigate()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let written = player.state().time
    const unsubscribe = player.subscribe(() => {
      const { time, isPlaying } = player.state()
      clearTimeout(timer)
      if (isPlaying || time === written) return
      timer = setTimeout(() => {
        written = time
        void navigate({ search: { t: Math.round(time * 10) / 10 }, replace: true, resetScroll: false })
      }, PAUSE_MS)
    })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [player, navigate])
}
