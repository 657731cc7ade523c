import { expect, test } from 'vitest'
import { quotaProblem, storageProblem } from './quotaProblem.js'
import { storageFull } from './stored/storageFullProblem.js'

/** However the language sets off its thousands and units. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ')

test('a day and a number are written as the reader writes them', () => {
  const { words } = quotaProblem({ limit: 1200, resetsAt: new Date('2026-06-01T00:00:00Z') })
  expect(words.en).toContain("This month's 1,200 analyses are used up. They reset on June 1, 2026;")
  expect(plain(words.fr)).toContain('Les 1 200 analyses de ce mois sont épuisées.')
  expect(plain(quotaProblem({ limit: 5, resetsAt: new Date('2026-06-12') }).words.fr)).toContain('le 12 juin')
  expect(plain(words.fr)).toContain('disponibles le 1er juin 2026 ;')
})

test('so is a size', () => {
  const gibibyte = 1024 ** 3
  const { code, words } = storageProblem({ kind: 'full', limit: 2.5 * gibibyte, used: 700 })
  expect(code).toBe('quota_exceeded')
  expect(words.en).toContain('storage of 2.5 GiB is used up: 700 bytes')
  expect(words.fr).toContain('(2,5 Gio) est épuisé : 700 octets')
})

test('that waiting helps is said in both languages', () => {
  const { code, words } = storageProblem({ kind: 'too many uploads', limit: 3 })
  expect({ code, ...words }).toMatchObject({
    code: 'rate_limit_exceeded',
    en: expect.stringMatching(/^3 uploads of the organisation are under way/),
    fr: expect.stringMatching(/^3 envois de l’organisation sont en cours/),
  })
  expect(storageFull().words.fr).toContain('Le stockage du serveur est plein.')
})
