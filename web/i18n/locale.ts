import { useSyncExternalStore } from 'react'
import { Locale } from '../../src/contract/app/me.js'

const KEY = 'ccr.locale'
const listeners = new Set<() => void>()
let current = firstLocale()

export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, () => current)
}

export function setLocale(locale: Locale): void {
  current = locale
  localStorage.setItem(KEY, locale)
  document.documentElement.lang = locale
  for (const listener of listeners) listener()
}

/** The profile's language, on a device where none was chosen yet. */
export function adoptLocale(locale: Locale | null): void {
  if (locale && localStorage.getItem(KEY) === null) setLocale(locale)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function firstLocale(): Locale {
  const chosen = Locale.safeParse(localStorage.getItem(KEY))
  const browser = Locale.safeParse(navigator.language.slice(0, 2))
  const locale = chosen.data ?? browser.data ?? 'en'
  document.documentElement.lang = locale
  return locale
}
