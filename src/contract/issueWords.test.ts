import { expect, test } from 'vitest'
import { z } from 'zod'
import { issueWords } from './issueWords.js'

const said = (schema: z.ZodType, value: unknown, locale: 'en' | 'fr') => {
  const { error } = schema.safeParse(value, { error: (issue) => issueWords(issue, locale) })
  return error?.issues.map(({ message }) => message)
}

test.each<[z.ZodType, unknown, string, string]>([
  [z.string(), undefined, 'is missing: it takes a text', 'manque : attend un texte'],
  [z.string(), 7, 'takes a text', 'attend un texte'],
  [z.number(), 'x', 'takes a number', 'attend un nombre'],
  [z.int(), 1.5, 'takes a whole number', 'attend un nombre entier'],
  [z.boolean(), 1, 'takes true or false', 'attend vrai ou faux (true, false)'],
  [z.array(z.string()), {}, 'takes a list', 'attend une liste'],
  [z.object({}), [], 'takes an object with named fields', 'attend un objet avec des champs nommés'],
  [z.null(), 1, 'takes no value', 'n’attend aucune valeur'],
  [z.string().min(1), '', 'must not be empty', 'ne doit pas être vide'],
  [z.string().min(2), 'x', 'takes at least 2 characters', 'attend au moins 2 caractères'],
  [z.string().max(1), 'xx', 'takes at most 1 character', 'attend au plus 1 caractère'],
  [z.array(z.int()).min(1), [], 'takes at least 1 entry', 'attend au moins 1 élément'],
  [z.array(z.int()).max(2), [1, 2, 3], 'takes at most 2 entries', 'attend au plus 2 éléments'],
  [z.number().min(3), 2, 'takes at least 3', 'attend 3 ou plus'],
  [z.number().positive(), 0, 'takes more than 0', 'attend plus de 0'],
  [z.number().max(3), 4, 'takes at most 3', 'attend 3 ou moins'],
  [z.number().lt(3), 3, 'takes less than 3', 'attend moins de 3'],
  [z.number().multipleOf(5), 3, 'takes a multiple of 5', 'attend un multiple de 5'],
  [z.enum(['A', 'B']), 'C', 'takes one of "A", "B"', 'attend une valeur parmi "A", "B"'],
  [z.literal('A'), 'C', 'takes "A"', 'attend "A"'],
  [z.email(), 'x', 'takes an e-mail address', 'attend une adresse e-mail'],
  [
    z.string().regex(/^a$/),
    'b',
    'does not have the form that is expected here',
    'n’a pas la forme attendue ici',
  ],
  [
    z.discriminatedUnion('kind', [z.object({ kind: z.literal('A') }), z.object({ kind: z.literal('B') })]),
    { kind: 'C' },
    'takes one of "A", "B"',
    'attend une valeur parmi "A", "B"',
  ],
  [
    z.union([z.string(), z.number()]),
    true,
    'does not have the form that is expected here',
    'n’a pas la forme attendue ici',
  ],
  [
    z.strictObject({ projectId: z.string().optional() }),
    { project_id: 'x' },
    'has no field "project_id" (did you mean "projectId"?)',
    'n’a pas de champ "project_id" (vouliez-vous dire "projectId" ?)',
  ],
  [
    z.strictObject({ page: z.int().optional(), limit: z.int().optional() }),
    { colour: 1 },
    'has no field "colour" (there are "page", "limit")',
    'n’a pas de champ "colour" (il y a "page", "limit")',
  ],
  [z.iso.date(), 'x', 'takes a day such as "2026-05-10"', 'attend un jour, par exemple "2026-05-10"'],
])('%# is told in English and in French', (schema, value, english, french) => {
  expect(said(schema, value, 'en')).toEqual([english])
  expect(said(schema, value, 'fr')).toEqual([french])
})

test('a schema with words of its own keeps them', () => {
  expect(said(z.string().min(1, 'needs a name'), '', 'fr')).toEqual(['needs a name'])
})
