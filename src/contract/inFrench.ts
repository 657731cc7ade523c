/** What the schemas of the contract object with in words of their own; a test finds one that is missing here. */
const FRENCH = {
  'is not an id': 'n’est pas un identifiant',
  'must not lie after "to"': 'ne doit pas être après « to »',
  'is given twice': 'est donné deux fois',
  'needs a name': 'il faut un nom',
  'needs a word': 'il faut un mot',
  'needs a URL': 'il faut une URL',
  'needs the password': 'il faut le mot de passe',
  'needs the token of the link': 'il faut le jeton du lien',
  'needs at least one condition': 'il faut au moins une condition',
  'needs at least one example or word': 'il faut au moins un exemple ou un mot',
  'needs a letter or a digit': 'il faut une lettre ou un chiffre',
  'takes the id of a topic or NONE': 'attend l’identifiant d’un thème ou NONE',
  'needs at least one phrase': 'il faut au moins une phrase',
  'needs at least one verdict': 'il faut au moins un verdict',
  'needs at least one example phrase or an act': 'il faut au moins une phrase d’exemple ou un acte',
  'needs at least one forbidden word, example phrase or act':
    'il faut au moins un mot interdit, une phrase d’exemple ou un acte',
  'needs a lower bound, an upper bound, or both': 'il faut une borne basse, une borne haute ou les deux',
  'the lower bound lies above the upper bound': 'la borne basse est au-dessus de la borne haute',
  '"zero" must not be above "full"': '« zero » ne doit pas dépasser « full »',
  '"zero" must not be below "full"': '« zero » ne doit pas être en dessous de « full »',
  'choose at least one event': 'choisissez au moins un événement',
  'takes an e-mail address': 'attend une adresse e-mail',
  'takes a date and time such as "2026-05-10T14:30:00Z"':
    'attend une date et une heure, par exemple "2026-05-10T14:30:00Z"',
  'takes a time between the years 1 and 9999': 'attend un instant entre les années 1 et 9999',
  'takes a day such as "2026-05-10"': 'attend un jour, par exemple "2026-05-10"',
  'takes a day from the year 1 on': 'attend un jour à partir de l’an 1',
  'takes a language tag such as "en" or "fr-CA"': 'attend un code de langue, par exemple "en" ou "fr-CA"',
  'takes a form such as "mulaw:8000" or "pcm16:16000:2"':
    'attend une forme, par exemple "mulaw:8000" ou "pcm16:16000:2"',
  'takes one line of plain text': 'attend une seule ligne de texte simple',
  'takes lower-case letters, digits and dashes': 'attend des minuscules, des chiffres et des tirets',
  'takes a path of this server': 'attend un chemin de ce serveur',
}
const known = new Map(Object.entries(FRENCH))

/** What a rule of the contract may object with where only running it would show the words. */
export type Objection =
  | keyof typeof FRENCH
  | `"${string}" is used by two criteria`
  | `"${string}" is no criterion above this one`

const PATTERNS: [RegExp, (value: string) => string][] = [
  [/^takes at least (\d+) characters$/, (count) => `attend au moins ${count} caractères`],
  [/^takes at most (\d+) lines$/, (count) => `attend au plus ${count} lignes`],
  [/^takes at most (\d+) characters$/, (count) => `attend au plus ${count} caractères`],
  [/^"(.*)" is used by two criteria$/, (id) => `« ${id} » sert à deux critères`],
  [/^"(.*)" is no criterion above this one$/, (id) => `« ${id} » n’est pas un critère situé au-dessus`],
]

/** What is wrong with a field, in French where it is known; else as it came. */
export function inFrench(reason: string): string {
  const french = known.get(reason)
  if (french !== undefined) return french
  for (const [pattern, word] of PATTERNS) {
    const [, value] = pattern.exec(reason) ?? []
    if (value !== undefined) return word(value)
  }
  return reason
}
