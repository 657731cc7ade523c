import { config, type z } from 'zod'
import type { Locale } from './app/me.js'
import { nearestName } from './nearestName.js'

type Issue = z.core.$ZodRawIssue

/** What a value has to be, after the name of its field: "takes a whole number". No word of Zod's reaches anybody. */
export function issueWords(issue: Issue, locale: Locale = 'en'): string {
  const words = WORDS[locale]
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? words.missing(words.type(issue.expected))
        : words.type(issue.expected)
    case 'too_small': {
      const least = Number(issue.minimum)
      if (issue.origin === 'string') return least === 1 ? words.notEmpty : words.leastCharacters(least)
      if (isCounted(issue.origin)) return words.leastEntries(least)
      return issue.inclusive ? words.least(least) : words.above(least)
    }
    case 'too_big': {
      const most = Number(issue.maximum)
      if (issue.origin === 'string') return words.mostCharacters(most)
      if (isCounted(issue.origin)) return words.mostEntries(most)
      return issue.inclusive ? words.most(most) : words.below(most)
    }
    case 'invalid_format':
      return words.format[issue.format] ?? words.form
    case 'invalid_value':
      return words.oneOf(issue.values.map(String))
    case 'not_multiple_of':
      return words.multipleOf(issue.divisor)
    case 'unrecognized_keys':
      return words.unknown(issue.keys.map((key) => unknownName(key, knownNames(issue), words)))
    case 'invalid_union':
      return 'options' in issue ? words.oneOf(namesOf(issue.options)) : words.form
    default:
      return words.form
  }
}

/** The words above are what every schema objects with, wherever it is asked, unless it has words of its own. */
export function speakPlainly(): void {
  config({ localeError: (issue) => issueWords(issue) })
}

function namesOf(values: unknown): string[] {
  return Array.isArray(values) ? values.map(String) : []
}

function isCounted(origin: string): boolean {
  return ['array', 'set', 'map', 'file', 'object', 'record'].includes(origin)
}

function knownNames({ inst }: Issue): string[] {
  const shape: object = (inst as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def?.shape ?? {}
  return Object.keys(shape)
}

function unknownName(name: string, known: readonly string[], words: Words): string {
  const nearest = nearestName(name, known)
  if (nearest !== undefined) return words.didYouMean(name, nearest)
  return known.length === 0 ? `"${name}"` : words.known(name, known)
}

const listed = (values: readonly string[]) => values.map((value) => `"${value}"`).join(', ')
const n = (count: number, one: string, other: string) => `${count} ${count === 1 ? one : other}`

const ENGLISH = {
  missing: (takes: string) => `is missing: it ${takes}`,
  type: (expected: string): string => {
    switch (expected) {
      case 'string':
        return 'takes a text'
      case 'number':
        return 'takes a number'
      case 'int':
      case 'bigint':
        return 'takes a whole number'
      case 'boolean':
        return 'takes true or false'
      case 'array':
      case 'tuple':
      case 'set':
        return 'takes a list'
      case 'date':
        return 'takes a date'
      case 'null':
      case 'undefined':
      case 'void':
      case 'never':
        return 'takes no value'
      default:
        return 'takes an object with named fields'
    }
  },
  notEmpty: 'must not be empty',
  leastCharacters: (least: number) => `takes at least ${n(least, 'character', 'characters')}`,
  mostCharacters: (most: number) => `takes at most ${n(most, 'character', 'characters')}`,
  leastEntries: (least: number) => `takes at least ${n(least, 'entry', 'entries')}`,
  mostEntries: (most: number) => `takes at most ${n(most, 'entry', 'entries')}`,
  least: (least: number) => `takes at least ${least}`,
  above: (bound: number) => `takes more than ${bound}`,
  most: (most: number) => `takes at most ${most}`,
  below: (bound: number) => `takes less than ${bound}`,
  multipleOf: (divisor: number) => `takes a multiple of ${divisor}`,
  oneOf: (values: readonly string[]) =>
    values.length === 1 ? `takes ${listed(values)}` : `takes one of ${listed(values)}`,
  unknown: (names: readonly string[]) => `has no field ${names.join(', nor ')}`,
  didYouMean: (name: string, nearest: string) => `"${name}" (did you mean "${nearest}"?)`,
  known: (name: string, known: readonly string[]) => `"${name}" (there are ${listed(known)})`,
  form: 'does not have the form that is expected here',
  format: {
    email: 'takes an e-mail address',
    url: 'takes a URL, such as "https://example.com"',
    datetime: 'takes a date and time such as "2026-05-10T14:30:00Z"',
    date: 'takes a day such as "2026-05-10"',
    time: 'takes a time such as "14:30:00"',
  } as Record<string, string>,
}
type Words = typeof ENGLISH

const FRENCH: Words = {
  missing: (takes) => `manque : ${takes}`,
  type: (expected) => {
    switch (expected) {
      case 'string':
        return 'attend un texte'
      case 'number':
        return 'attend un nombre'
      case 'int':
      case 'bigint':
        return 'attend un nombre entier'
      case 'boolean':
        return 'attend vrai ou faux (true, false)'
      case 'array':
      case 'tuple':
      case 'set':
        return 'attend une liste'
      case 'date':
        return 'attend une date'
      case 'null':
      case 'undefined':
      case 'void':
      case 'never':
        return 'n’attend aucune valeur'
      default:
        return 'attend un objet avec des champs nommés'
    }
  },
  notEmpty: 'ne doit pas être vide',
  leastCharacters: (least) => `attend au moins ${n(least, 'caractère', 'caractères')}`,
  mostCharacters: (most) => `attend au plus ${n(most, 'caractère', 'caractères')}`,
  leastEntries: (least) => `attend au moins ${n(least, 'élément', 'éléments')}`,
  mostEntries: (most) => `attend au plus ${n(most, 'élément', 'éléments')}`,
  least: (least) => `attend ${least} ou plus`,
  above: (bound) => `attend plus de ${bound}`,
  most: (most) => `attend ${most} ou moins`,
  below: (bound) => `attend moins de ${bound}`,
  multipleOf: (divisor) => `attend un multiple de ${divisor}`,
  oneOf: (values) =>
    values.length === 1 ? `attend ${listed(values)}` : `attend une valeur parmi ${listed(values)}`,
  unknown: (names) => `n’a pas de champ ${names.join(', ni ')}`,
  didYouMean: (name, nearest) => `"${name}" (vouliez-vous dire "${nearest}" ?)`,
  known: (name, known) => `"${name}" (il y a ${listed(known)})`,
  form: 'n’a pas la forme attendue ici',
  format: {
    email: 'attend une adresse e-mail',
    url: 'attend une URL, par exemple "https://example.com"',
    datetime: 'attend une date et une heure, par exemple "2026-05-10T14:30:00Z"',
    date: 'attend un jour, par exemple "2026-05-10"',
    time: 'attend une heure, par exemple "14:30:00"',
  },
}

const WORDS: Record<Locale, Words> = { en: ENGLISH, fr: FRENCH }
