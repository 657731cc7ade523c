/** Position in a recording: `4:07`, with hours `1:04:07`, with tenths `4:07.3`. */
export function clockTime(seconds: number, { tenths = false } = {}): string {
  const total = tenths ? Math.floor(seconds * 10 + 1e-6) / 10 : Math.floor(seconds)
  const hours = Math.floor(total / 3600)
  const minutes = Math.floor((total % 3600) / 60)
  const rest = total % 60
  const second = (tenths ? rest.toFixed(1) : String(rest)).padStart(tenths ? 4 : 2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${second}` : `${minutes}:${second}`
}

/** How long something lasts, in words short enough for a table: `48 s`, `4 min 07 s`, `1 h 04 min`. */
export function duration(seconds: number, locale: string): string {
  if (seconds < 60) return `${number(seconds, locale, seconds < 10 && seconds % 1 !== 0 ? 1 : 0)} s`
  const whole = Math.floor(seconds)
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes} min ${String(whole % 60).padStart(2, '0')} s`
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
}

export function number(value: number, locale: string, digits = 0): string {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value)
}

/** As many decimals as it has, at most `digits`. */
export function figure(value: number, locale: string, digits = 1): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)
}

export function percent(fraction: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(fraction)
}

/** In the units in which limits are set and refusals are worded: a plan of 5 GiB is not one of 5.4 GB. */
export function fileSize(bytes: number, locale: string): string {
  const units = locale.startsWith('fr') ? ['Kio', 'Mio', 'Gio'] : ['KiB', 'MiB', 'GiB']
  const step = bytes < 1024 ? 0 : Math.min(3, Math.floor(Math.log2(bytes) / 10))
  if (step > 0) return `${figure(bytes / 1024 ** step, locale)}\u00a0${units[step - 1]}`
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'byte', unitDisplay: 'long' }).format(bytes)
}

/** Of what is downloaded, as its publishers tell it: `34 MB`, `1.5 GB`. */
export function roundSize(bytes: number, locale: string): string {
  const megabytes = bytes / 1e6
  const [value, unit] = megabytes < 1000 ? [megabytes, 'megabyte'] : [megabytes / 1000, 'gigabyte']
  const maximumFractionDigits = value < 10 ? 1 : 0
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits }).format(value)
}

export function date(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(iso))
}

export function dateTime(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
}

/** To the second, for what several of happen within a minute. */
export function exactTime(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(iso))
}

/** A UTC day such as `2026-05-10`, as a label on an axis. */
export function shortDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(day),
  )
}

/** What browsers leave out of their own. */
const OTHER_NAMES: Record<string, Record<string, string>> = {
  en: { ba: 'Bashkir', bo: 'Tibetan' },
  fr: { ba: 'bachkir', bo: 'tibétain' },
}

export function languageName(code: string, locale: string): string {
  const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' })
  const name = names.of(code) ?? OTHER_NAMES[locale]?.[code] ?? code
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
