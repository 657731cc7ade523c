import { expect, test } from 'vitest'
import { OFFERED_RAW_FORMS, RawForm, rawFormWords, readRawForm } from './rawForm.js'

test.each([
  ['mulaw:8000', { codec: 'mulaw', rate: 8000, channels: 1 }],
  ['alaw:8000:2', { codec: 'alaw', rate: 8000, channels: 2 }],
  ['pcm16:44100:1', { codec: 'pcm16', rate: 44_100, channels: 1 }],
  ['vox:6000', { codec: 'vox', rate: 6000, channels: 1 }],
])('%s is read', (form, read) => {
  expect(readRawForm(form)).toEqual(read)
})

test.each([
  'mulaw',
  'mulaw:',
  'mulaw:800',
  'mulaw:96000',
  'mulaw:8000:3',
  'vox:11025',
  'vox:8000:2',
  'g722:8000',
  'mp3:8000',
  'MULAW:8000',
  ' mulaw:8000',
])('%s is no form', (form) => {
  expect(RawForm.safeParse(form).success).toBe(false)
})

test('what is offered can be read and is named, each otherwise', () => {
  for (const form of OFFERED_RAW_FORMS) expect(readRawForm(form)).toBeDefined()
  const named = OFFERED_RAW_FORMS.map((form) => rawFormWords(form, 'fr'))
  expect(new Set(named).size).toBe(OFFERED_RAW_FORMS.length)
  expect(rawFormWords('mulaw:8000:2', 'en')).toBe('µ-law, 8 kHz, stereo')
  expect(rawFormWords('pcm16:11025', 'fr')).toBe('PCM 16 bits, 11,025 kHz')
})
