import { expect, test } from 'vitest'
import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import { soundsBesideSpeech } from './besideSpeech.js'

/** A ringing tone from beginning to end. */
const samples = Float32Array.from({ length: 30 * SPEECH_RATE }, (_, i) => {
  const second = i / SPEECH_RATE
  return second % 3 < 1 ? 0.1 * Math.sin(2 * Math.PI * 425 * second) : 0
})
const track = { samples: samples.length, read: (from: number, to: number) => samples.slice(from, to) }

test('only where no words were heard is anything else looked for', async () => {
  const said = { start: 10, end: 20, text: 'Good morning.' }
  const sounds = await soundsBesideSpeech(track, 1, [said])
  expect(sounds.every(({ channel, kind }) => channel === 1 && kind === 'TONE')).toBe(true)
  expect(sounds.some(({ start, end }) => start < 20 && end > 10)).toBe(false)
  expect(sounds.map(({ end }) => Math.round(end))).toEqual([10, 28])
  const nothing = await soundsBesideSpeech(track, 1, [{ ...said, text: '' }])
  expect(nothing.some(({ start, end }) => start < 20 && end > 10)).toBe(true)
})
