import { useSyncExternalStore } from 'react'
import { z } from 'zod'

export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>

const KEY = 'ccr.theme'
/** public/theme.js listens to it: it alone decides what the page looks like. */
const CHANGED = 'ccr:theme'

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, chosenTheme)
}

export function setTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme)
  dispatchEvent(new Event(CHANGED))
}

function chosenTheme(): Theme {
  return Theme.safeParse(localStorage.getItem(KEY)).data ?? 'system'
}

function subscribe(listener: () => void): () => void {
  addEventListener(CHANGED, listener)
  return () => removeEventListener(CHANGED, listener)
}
