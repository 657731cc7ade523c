import type { Locale } from '../../src/contract/app/me.js'

export type Phrase = string | { one: string; other: string }
export type Texts = Record<string, Record<Locale, Phrase>>

/** A feature's words, every language side by side: one that lacks a language does not compile. */
export function texts<const T extends Texts>(entries: T): T {
  return entries
}

type Placeholders<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never
type Wording<P> = P extends { other: infer Other } ? Other : P
type Needed<T extends Texts, K extends keyof T> = Placeholders<Wording<T[K]['en']>>

/** `t('calls', { count })`: the placeholders of the English text are the parameters. */
export type Translate<T extends Texts> = <K extends keyof T>(
  key: K,
  ...values: [Needed<T, K>] extends [never] ? [] : [Record<Needed<T, K>, string | number>]
) => string
