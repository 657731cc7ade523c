/** What the schemas of the contract, and what stands behind them, object with in words of their own. */
const FRENCH: Record<string, string> = {
  'is not an id': 'n’est pas un identifiant',
  'is no project of this organisation': 'n’est pas un projet de cette organisation',
  'there is no such project': 'ce projet n’existe pas',
  'there is no such scorecard': 'cette grille n’existe pas',
  'no scorecard has this criterion': 'aucune grille n’a ce critère',
  'the scorecard of this project has no such criterion': 'la grille de ce projet n’a pas ce critère',
  'must not lie after "to"': 'ne doit pas être après « to »',
  'is given twice': 'est donné deux fois',
  'needs a name': 'il faut un nom',
  'needs a URL': 'il faut une URL',
  'needs the password': 'il faut le mot de passe',
  'needs the token of the link': 'il faut le jeton du lien',
  'needs at least one condition': 'il faut au moins une condition',
  'needs at least one phrase': 'il faut au moins une phrase',
  'needs at least one verdict': 'il faut au moins un verdict',
  'needs at least one forbidden word or example phrase':
    'il faut au moins un mot interdit ou une phrase d’exemple',
  'needs a lower bound, an upper bound, or both': 'il faut une borne basse, une borne haute ou les deux',
  'the lower bound lies above the upper bound': 'la borne basse est au-dessus de la borne haute',
  '"zero" must not be above "full"': '« zero » ne doit pas dépasser « full »',
  '"zero" must not be below "full"': '« zero » ne doit pas être en dessous de « full »',
  'choose at least one event': 'choisissez au moins un événement',
  'takes an e-mail address': 'attend une adresse e-mail',
  'takes a date and time such as "2026-05-10T14:30:00Z"':
    'attend une date et une heure, par exemple "2026-05-10T14:30:00Z"',
  'takes a time between the years 1 and 9999': 'attend un instant entre les années 1 et 9999',
  'takes a time in the future': 'attend un instant à venir',
  'takes a day such as "2026-05-10"': 'attend un jour, par exemple "2026-05-10"',
  'takes a day from the year 1 on': 'attend un jour à partir de l’an 1',
  'takes a language tag such as "en" or "fr-CA"': 'attend un code de langue, par exemple "en" ou "fr-CA"',
  'takes one line of plain text': 'attend une seule ligne de texte simple',
  'takes lower-case letters, digits and dashes': 'attend des minuscules, des chiffres et des tirets',
}

const PATTERNS: [RegExp, (value: string) => string][] = [
  [/^takes at least (\d+) characters$/, (count) => `attend au moins ${count} caractères`],
  [/^takes at most (\d+) characters$/, (count) => `attend au plus ${count} caractères`],
  [/^"(.*)" is used by two criteria$/, (id) => `« ${id} » sert à deux critères`],
  [/^"(.*)" is no criterion above this one$/, (id) => `« ${id} » n’est pas un critère situé au-dessus`],
]

/** What is wrong with a field, in French where it is known; else as it came. */
export function inFrench(reason: string): string {
  const known = FRENCH[reason]
  if (known !== undefined) return known
  for (const [pattern, french] of PATTERNS) {
    const [, value] = pattern.exec(reason) ?? []
    if (value !== undefined) return french(value)
  }
  return reason
}
