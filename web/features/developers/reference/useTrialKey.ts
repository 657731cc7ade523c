import { useSyncExternalStore } from 'react'

/** In memory alone: a key that a page remembers is a key that another page can find. */
let key = ''
const listeners = new Set<() => void>()

export function useTrialKey(): [string, (key: string) => void] {
  return [
    useSyncExternalStore(subscribe, () => key),
    (given) => {
      key = given
      for (const listener of listeners) listener()
    },
  ]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
