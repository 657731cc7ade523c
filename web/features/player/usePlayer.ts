import { useEffect, useState, useSyncExternalStore } from 'react'
import { recordingPath } from '../../../src/contract/app/audios.js'
import { below } from '../../api/site.js'
import { createPlayer, type Player, type PlayerState } from './createPlayer.js'

/** For one recording: a component that can show another must be keyed by its id. */
export function usePlayer(audioId: string, duration: number, startAt: number): Player {
  const [player] = useState(() => createPlayer(below(recordingPath(audioId)), duration, startAt))
  useEffect(() => {
    player.open()
    return player.close
  }, [player])
  return player
}

/** Draws again only when what is selected changes, however often the time does. */
export function usePlayerState<T extends string | number | boolean>(
  player: Player,
  select: (state: PlayerState) => T,
): T {
  return useSyncExternalStore(player.subscribe, () => select(player.state()))
}
