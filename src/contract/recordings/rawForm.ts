import { z } from 'zod'
import type { Locale } from '../app/me.js'

const RAW_CODECS = ['mulaw', 'alaw', 'pcm16', 'vox', 'g722'] as const
export type RawCodec = (typeof RAW_CODECS)[number]

/** What stands in a recording that has no header to tell it. */
export interface ReadRawForm {
  codec: RawCodec
  /** In hertz. */
  rate: number
  channels: 1 | 2
}

const RATES: Record<RawCodec, (rate: number) => boolean> = {
  mulaw: isAnyRate,
  alaw: isAnyRate,
  pcm16: isAnyRate,
  vox: (rate) => rate === 6000 || rate === 8000,
  g722: (rate) => rate === 16_000,
}
const HAS_STEREO: RawCodec[] = ['mulaw', 'alaw', 'pcm16']

/** `mulaw:8000`, `pcm16:16000:2`: codec, rate in hertz, and channels where there are two. Undefined: it is none. */
export function readRawForm(form: string): ReadRawForm | undefined {
  const [, codec, digits, channels = '1'] = /^([a-z0-9]+):(\d{4,5})(?::([12]))?$/.exec(form) ?? []
  const known = RAW_CODECS.find((name) => name === codec)
  const rate = Number(digits)
  if (!known || !RATES[known](rate)) return undefined
  if (channels === '2') return HAS_STEREO.includes(known) ? { codec: known, rate, channels: 2 } : undefined
  return { codec: known, rate, channels: 1 }
}

/** Of one that the contract has let through. */
export function requireRawForm(form: RawForm): ReadRawForm {
  const read = readRawForm(form)
  if (!read) throw new Error(`${form} is no form of a recording`)
  return read
}

export const RawForm = z
  .string()
  .refine((form) => readRawForm(form) !== undefined, 'takes a form such as "mulaw:8000" or "pcm16:16000:2"')
export type RawForm = z.infer<typeof RawForm>

/** What people are offered; others can be named. */
export const OFFERED_RAW_FORMS: RawForm[] = [
  'mulaw:8000',
  'alaw:8000',
  'pcm16:8000',
  'pcm16:16000',
  'vox:8000',
  'vox:6000',
  'g722:16000',
  'mulaw:8000:2',
  'alaw:8000:2',
  'pcm16:8000:2',
  'pcm16:16000:2',
]

const NAMES: Record<RawCodec, Record<Locale, string>> = {
  mulaw: { en: 'µ-law', fr: 'loi µ' },
  alaw: { en: 'A-law', fr: 'loi A' },
  pcm16: { en: '16-bit PCM', fr: 'PCM 16 bits' },
  vox: { en: 'VOX (Dialogic ADPCM)', fr: 'VOX (ADPCM Dialogic)' },
  g722: { en: 'G.722', fr: 'G.722' },
}

/** `µ-law, 8 kHz, stereo`. */
export function rawFormWords(form: RawForm, locale: Locale): string {
  const read = readRawForm(form)
  if (!read) return form
  const kilohertz = new Intl.NumberFormat(locale).format(read.rate / 1000)
  const stereo = read.channels === 2 ? [locale === 'fr' ? 'stéréo' : 'stereo'] : []
  return [NAMES[read.codec][locale], `${kilohertz} kHz`, ...stereo].join(', ')
}

function isAnyRate(rate: number): boolean {
  return rate >= 6000 && rate <= 48_000
}
