import { expect, test } from 'vitest'
import { DEFAULT_REDACT_KINDS } from '../../../contract/redactKinds.js'
import { parseOrder } from './parseOrder.js'

test('what a recording without a header holds is taken as it is named, or refused with a form that would be taken', () => {
  expect(parseOrder(['call', '--raw', 'mulaw:8000'])).toMatchObject({ order: { rawForm: 'mulaw:8000' } })
  expect(parseOrder(['call.ul'])).toMatchObject({ order: { rawForm: undefined } })
  for (const form of ['mulaw', 'mp3:8000', 'vox:11025'])
    expect(parseOrder(['call', '--raw', form])).toEqual({
      kind: 'wrong',
      message: '--raw takes a form such as mulaw:8000, pcm16:16000:2, vox:6000 or g722:16000',
    })
})

const redactOf = (...args: string[]) => {
  const parsed = parseOrder(['call.wav', ...args])
  return parsed.kind === 'analyze' ? parsed.order.redact : parsed
}

test('what is masked is named kind by kind; without a word all but names is, and with another nothing', () => {
  expect(redactOf()).toEqual(DEFAULT_REDACT_KINDS)
  expect(redactOf('--no-redact')).toBe(false)
  expect(redactOf('--redact', 'name, card-number', '--redact', 'EMAIL')).toEqual([
    'CARD_NUMBER',
    'EMAIL',
    'NAME',
  ])
})

test('a kind that there is not, and two orders that exclude each other, are refused with what helps', () => {
  expect(redactOf('--redact', 'shoe-size')).toMatchObject({
    kind: 'wrong',
    message: expect.stringContaining('card-number, card-expiry'),
  })
  expect(redactOf('--redact', 'name', '--no-redact')).toMatchObject({ kind: 'wrong' })
})
