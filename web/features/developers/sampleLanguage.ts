import { useSyncExternalStore } from 'react'

const KEY = 'ccr.sampleLanguage'
const listeners = new Set<() => void>()

/** Kept in the browser: who reads Go today reads Go tomorrow. */
export function useSampleLanguage(): string | null {
  return useSyncExternalStore(subscribe, () => localStorage.getItem(KEY))
}

export function setSampleLanguage(language: string): void {
  localStorage.setItem(KEY, language)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
