import { expect, test } from 'vitest'
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
