import { expect, test } from 'vitest'
import { moveChoices } from './moveChoices.js'

const projects = [
  { id: 'support', name: 'Support', language: 'en' },
  { id: 'ventes', name: 'Ventes', language: 'fr-CA' },
  { id: 'accueil', name: 'Accueil', language: 'fr' },
  { id: 'billing', name: 'Billing', language: 'en' },
]
const ids = (heardLanguage: string | null) =>
  moveChoices(projects, { projectId: 'support', heardLanguage }, 'en').projects.map(({ id }) => id)

test('projects in the language that was heard stand first, and its own is none to move to', () => {
  expect(ids('fr')).toEqual(['accueil', 'ventes', 'billing'])
  expect(moveChoices(projects, { projectId: 'support', heardLanguage: 'fr' }, 'en').fits).toBe(2)
})

test('where nobody knows the language, or no project is in it, all are offered by name', () => {
  expect(ids(null)).toEqual(['accueil', 'billing', 'ventes'])
  expect(moveChoices(projects, { projectId: 'support', heardLanguage: 'es' }, 'en')).toMatchObject({
    fits: 0,
  })
})
