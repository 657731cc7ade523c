import { expect, test } from 'vitest'
import { changedFields } from './changedFields.js'

const loaded = { name: 'Sales', redact: false, events: ['alert.created'] }

test('only what was edited is a change', () => {
  expect(changedFields({ ...loaded, name: 'Support' }, loaded)).toEqual({ name: 'Support' })
})

test('a list that reads the same is no change', () => {
  expect(changedFields({ ...loaded, events: ['alert.created'] }, loaded)).toEqual({})
})

test('what is emptied is a change', () => {
  expect(changedFields({ projectId: null }, { projectId: 'p' })).toEqual({ projectId: null })
})
