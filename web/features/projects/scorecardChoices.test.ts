import { expect, test } from 'vitest'
import { scorecardChoices } from './scorecardChoices.js'

const scorecard = (id: string, isDefault = false, defaultFor: string | null = null) => ({
  id,
  name: id,
  isDefault,
  defaultFor,
})
const sales = scorecard('sales')
const english = scorecard('english', true)
const french = scorecard('french', false, 'fr')

test.each([
  ['nothing chosen, in English', null, 'en', 'english'],
  ['nothing chosen, in French', null, 'fr-CA', 'french'],
  ['another chosen, in French', 'sales', 'fr', 'sales'],
])('%s', (_, chosen, language, value) => {
  const choices = scorecardChoices([english, french, sales], chosen, language, 'coming')
  expect(choices).toEqual({
    value,
    options: [english, french, sales].map(({ id }) => ({ value: id, label: id })),
  })
})

test('where the French default comes with the first French project, it says so until another is chosen', () => {
  const coming = scorecardChoices([english, sales], null, 'fr', 'coming')
  expect(coming.value).toBe('')
  expect(coming.options[0]).toEqual({ value: '', label: 'coming' })
  expect(scorecardChoices([english, sales], 'sales', 'fr', 'coming').options).toHaveLength(2)
  expect(scorecardChoices([english, sales], null, 'en', 'coming').value).toBe('english')
})
