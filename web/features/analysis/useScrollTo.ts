import { type RefObject, useEffect } from 'react'

/** Keeps the list's child of that index in the list's view, without moving the page. -1: leaves it alone. */
export function useScrollTo(list: RefObject<HTMLElement | null>, index: number): void {
  useEffect(() => {
    const container = list.current
    const line = container?.children[index]
    if (!container || !(line instanceof HTMLElement)) return
    const { top, bottom } = line.getBoundingClientRect()
    const frame = container.getBoundingClientRect()
    const margin = frame.height / 5
    if (top >= frame.top + margin && bottom <= frame.bottom - margin) return
    const centre = (top + bottom) / 2 - (frame.top + frame.bottom) / 2
    container.scrollBy({ top: centre, behavior: 'smooth' })
  }, [list, index])
}
