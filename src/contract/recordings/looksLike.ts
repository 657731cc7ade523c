import { z } from 'zod'
import type { Locale } from '../app/me.js'
import { FILE_KINDS } from './fileKind.js'
import { fileKindWords } from './fileKindWords.js'
import { RawForm, rawFormWords } from './rawForm.js'

/**
 * What a file that could not be read as a recording looks like. HEADERLESS: decoded as `form`, it is speech.
 * SCRAMBLED: encrypted or compressed. `notAs`: how it was to be read, which its content speaks against.
 */
export const LooksLike = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('HEADERLESS'),
    form: RawForm,
    /** About. */
    seconds: z.number(),
    notAs: RawForm.optional(),
  }),
  z.object({ kind: z.enum([...FILE_KINDS, 'SCRAMBLED', 'UNKNOWN']), notAs: RawForm.optional() }),
])
export type LooksLike = z.infer<typeof LooksLike>

/** Whether giving it a form may help. */
export function mayBeHeaderless({ kind }: LooksLike): boolean {
  return kind === 'HEADERLESS' || kind === 'SCRAMBLED' || kind === 'UNKNOWN'
}

const READS = 'WAV, MP3, M4A, AAC, OGG, Opus, FLAC, WebM, AMR, GSM'

/** For who sent it: what was seen and what helps. */
export function looksLikeWords(seen: LooksLike, locale: Locale): string {
  const not = seen.notAs ? `${WRONG[locale](rawFormWords(seen.notAs, locale))} ` : ''
  if (seen.kind === 'HEADERLESS')
    return `${not}${HEADERLESS[locale](rawFormWords(seen.form, locale), lasting(seen.seconds))}`
  if (seen.kind === 'SCRAMBLED') return `${not}${SCRAMBLED[locale]}`
  if (seen.kind === 'UNKNOWN') return `${not}${UNKNOWN[locale]}`
  return `${not}${fileKindWords(seen.kind)[locale]}`
}

const WRONG: Record<Locale, (form: string) => string> = {
  en: (form) => `Read as ${form}, this file is noise and no speech.`,
  fr: (form) => `Ce fichier lu comme ${form} n’est que du bruit, sans parole.`,
}
const HEADERLESS: Record<Locale, (form: string, time: string) => string> = {
  en: (form, time) =>
    `This file looks like headerless telephone audio (${form}, about ${time}). Choose its format when uploading, or at the recording.`,
  fr: (form, time) =>
    `Ce fichier ressemble à du son téléphonique sans en-tête (${form}, environ ${time}). Choisissez son format à l’envoi, ou sur la page de l’enregistrement.`,
}
const SCRAMBLED: Record<Locale, string> = {
  en: 'This file is not a recording we can read: it looks encrypted or compressed. Export it from where it comes from as WAV or MP3, without encryption.',
  fr: 'Ce fichier n’est pas un enregistrement que nous savons lire : il semble chiffré ou compressé. Exportez-le depuis sa source en WAV ou MP3, sans chiffrement.',
}
const UNKNOWN: Record<Locale, string> = {
  en: `This file is not a recording we can read. Send ${READS}; if it is headerless telephone audio, choose its format.`,
  fr: `Ce fichier n’est pas un enregistrement que nous savons lire. Envoyez du ${READS} ; si c’est du son téléphonique sans en-tête, choisissez son format.`,
}

/** The same in every language. */
function lasting(seconds: number): string {
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`
}
