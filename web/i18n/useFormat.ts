import { useMemo } from 'react'
import * as format from './format.js'
import { formattingLocale } from './formattingLocale.js'
import { useLocale } from './locale.js'

export function useFormat() {
  const language = useLocale()
  const locale = formattingLocale(language, navigator.languages)
  return useMemo(
    () => ({
      number: (value: number, digits?: number) => format.number(value, locale, digits),
      figure: (value: number, digits?: number) => format.figure(value, locale, digits),
      percent: (fraction: number) => format.percent(fraction, locale),
      duration: (seconds: number) => format.duration(seconds, locale),
      roundSize: (bytes: number) => format.roundSize(bytes, locale),
      fileSize: (bytes: number) => format.fileSize(bytes, locale),
      date: (iso: string) => format.date(iso, locale),
      dateTime: (iso: string) => format.dateTime(iso, locale),
      exactTime: (iso: string) => format.exactTime(iso, locale),
      shortDay: (day: string) => format.shortDay(day, locale),
      languageName: (code: string) => format.languageName(code, locale),
    }),
    [locale],
  )
}
