import { useEffect, useState } from 'react'

/** A heading counts as reached when it is in the upper part of the window. */
const READING_LINE = 0.3

/** The id of the section that is being read. */
export function useScrollSpy(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState(ids[0])
  useEffect(() => {
    let frame = 0
    const look = () => {
      frame = 0
      setCurrent(reached(ids))
    }
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    look()
    addEventListener('scroll', onScroll, { passive: true })
    addEventListener('resize', onScroll)
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('scroll', onScroll)
      removeEventListener('resize', onScroll)
    }
  }, [ids])
  return current
}

function reached(ids: readonly string[]): string | undefined {
  const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2
  if (isAtEnd) return ids.at(-1)
  const line = innerHeight * READING_LINE
  const above = ids.filter(
    (id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) <= line,
  )
  return above.at(-1) ?? ids[0]
}
