import type { Locale } from '../contract/app/me.js'

const UNITS = {
  en: { gigabytes: 'GB', megabytes: 'MB', bytes: 'bytes' },
  fr: { gigabytes: 'Go', megabytes: 'Mo', bytes: 'octets' },
}

/** In the units that pages show. */
export function readableSize(bytes: number, locale: Locale): string {
  const units = UNITS[locale]
  const figure = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 })
  if (bytes >= 1e9) return `${figure(bytes / 1e9)} ${units.gigabytes}`
  if (bytes >= 1e6) return `${figure(bytes / 1e6)} ${units.megabytes}`
  return `${figure(bytes)} ${units.bytes}`
}
