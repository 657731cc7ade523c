import type { Locale } from '../contract/app/me.js'

const UNITS = {
  en: { gibibytes: 'GiB', mebibytes: 'MiB', bytes: 'bytes' },
  fr: { gibibytes: 'Gio', mebibytes: 'Mio', bytes: 'octets' },
}

export function readableSize(bytes: number, locale: Locale): string {
  const units = UNITS[locale]
  const figure = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 })
  if (bytes >= 1024 ** 3) return `${figure(bytes / 1024 ** 3)} ${units.gibibytes}`
  if (bytes >= 1024 ** 2) return `${figure(bytes / 1024 ** 2)} ${units.mebibytes}`
  return `${figure(bytes)} ${units.bytes}`
}
