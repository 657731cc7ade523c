import { useSyncExternalStore } from 'react'

/** Tailwind's `sm`: below it a table has room for two columns, and what else it holds goes under the first. */
const narrow = matchMedia('(width < 40rem)')

export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches)
}

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}
