import type { MouseEvent } from 'react'

/** A click with the mouse leaves the focus where it is: the space bar then pauses, it does not click again. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault()
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
