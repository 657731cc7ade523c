import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'

export const MAIN_ID = 'main'

/** After a change of page the focus starts at its top, as it would had the browser loaded it. */
export function Main({ children, className }: { children: ReactNode; className: string }) {
  const ref = useRef<HTMLElement>(null)
  const path = useLocation({ select: (location) => location.pathname })
  const shownPath = useRef(path)
  useEffect(() => {
    if (shownPath.current !== path) ref.current?.focus({ preventScroll: true })
    shownPath.current = path
  }, [path])
  return (
    <main ref={ref} id={MAIN_ID} tabIndex={-1} className={className}>
      {children}
    </main>
  )
}
