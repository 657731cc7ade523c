import { useEffect } from 'react'
import type { Player } from './createPlayer.js'

export const JUMP_SECONDS = 5

/** Space and arrows, wherever the focus is, unless the control that has it wants the key itself. */
export function usePlayerKeys(player: Player): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || wants(event)) return
      const { time } = player.state()
      if (event.key === ' ') player.toggle()
      else if (event.key === 'ArrowLeft') player.seek(time - JUMP_SECONDS)
      else if (event.key === 'ArrowRight') player.seek(time + JUMP_SECONDS)
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [player])
}

function wants({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('input, textarea, select, [contenteditable], [role=menu], [role=dialog]')) return true
  return key === ' ' && target.closest('button, a, summary, [role=switch]') !== null
}
