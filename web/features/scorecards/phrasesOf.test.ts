import { expect, test } from 'vitest'
import { phrasesOf, textOf } from './phrasesOf.js'

test('empty lines and spaces around are no phrases', () => {
  expect(phrasesOf(' good morning \n\n  \nhello')).toEqual(['good morning', 'hello'])
})

test('what is being typed stays as it is typed', () => {
  expect(textOf(['good morning'], 'good morning \n')).toBe('good morning \n')
})

test('what was typed for other phrases is not shown for these', () => {
  expect(textOf(['cancel'], 'refund')).toBe('cancel')
})
