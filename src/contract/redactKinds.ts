import { z } from 'zod'

/** What may be masked in a project's transcripts, and is silent for everybody but owners when they are played. */
export const RedactKind = z.enum([
  'CARD_NUMBER',
  'CARD_EXPIRY',
  'CARD_CODE',
  'ACCOUNT',
  'PHONE',
  'EMAIL',
  'IDENTITY',
  'BIRTH_DATE',
  'ADDRESS',
  'SECRET',
  'NAME',
  'DIGITS',
])
export type RedactKind = z.infer<typeof RedactKind>

/** In one order, each once: what is chosen is compared. */
export const RedactKinds = z
  .array(RedactKind)
  .max(50)
  .transform((kinds) => RedactKind.options.filter((kind) => kinds.includes(kind)))

/** Names are what most calls are looked up by, and a criterion may want to hear them: masked where somebody asks for it. */
export const DEFAULT_REDACT_KINDS: RedactKind[] = RedactKind.options.filter((kind) => kind !== 'NAME')

/** What stands in a transcript in place of what was said, the same in every language: programs look for it. */
export const MASKS = {
  '[card number]': 'CARD_NUMBER',
  '[card expiry]': 'CARD_EXPIRY',
  '[card code]': 'CARD_CODE',
  '[account number]': 'ACCOUNT',
  '[IBAN]': 'ACCOUNT',
  '[phone number]': 'PHONE',
  '[e-mail]': 'EMAIL',
  '[identity number]': 'IDENTITY',
  '[date of birth]': 'BIRTH_DATE',
  '[address]': 'ADDRESS',
  '[postcode]': 'ADDRESS',
  '[password]': 'SECRET',
  '[secret code]': 'SECRET',
  '[security answer]': 'SECRET',
  '[name]': 'NAME',
  '[digits]': 'DIGITS',
} as const satisfies Record<string, RedactKind>
export type Mask = keyof typeof MASKS
