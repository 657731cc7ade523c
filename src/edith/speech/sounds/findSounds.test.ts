import { expect, test } from 'vitest'
import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import { findSounds } from './findSounds.js'

const NOTES = [262, 330, 392, 523, 440, 349, 294, 494]

/** Each at a strength of its own, over and over for `seconds`; a strength may change with time. */
function sounding(seconds: number, at: (second: number) => number): Float32Array {
  return Float32Array.from({ length: seconds * SPEECH_RATE }, (_, i) => at(i / SPEECH_RATE))
}

function sine(hertz: number, second: number): number {
  return Math.sin(2 * Math.PI * hertz * second)
}

/** A tune of struck notes, each with its overtones, over a bass. */
function tune(second: number): number {
  const beat = Math.floor(second * 2)
  const since = second - beat / 2
  const note = NOTES[beat % NOTES.length] ?? 0
  const bass = (NOTES[Math.floor(beat / 4) % NOTES.length] ?? 0) / 2
  const struck = [1, 2, 3, 4].reduce((sum, overtone) => sum + sine(note * overtone, second) / overtone, 0)
  return 0.1 * Math.exp(-2 * since) * struck + 0.06 * (sine(bass, second) + sine(bass * 3, second) / 2)
}

/** The same for every run. */
function noise(seconds: number, strength: number): Float32Array {
  let state = 1
  return sounding(seconds, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return strength * (state / 2 ** 30 - 1)
  })
}

/** Overtones of a pitch that glides, from another one in each syllable: as a voice is, without words. */
function voice(seconds: number): Float32Array {
  let phase = 0
  return sounding(seconds, (second) => {
    const syllable = Math.floor(second * 6)
    const glide = 1.15 - 0.3 * ((second * 6) % 1)
    phase += (2 * Math.PI * (110 + ((syllable * 37) % 70)) * glide) / SPEECH_RATE
    let sum = 0
    for (let overtone = 1; overtone <= 20; overtone++) sum += Math.sin(overtone * phase) / overtone
    return 0.1 * sum * Math.max(0, Math.sin(2 * Math.PI * 3 * second))
  })
}

async function heard(samples: Float32Array) {
  const track = { read: (from: number, to: number) => samples.slice(from, to) }
  const sounds = await findSounds(track, { from: 0, to: samples.length })
  return sounds.map(({ kind, from, to }) => [
    kind,
    Math.round(from / SPEECH_RATE),
    Math.round(to / SPEECH_RATE),
  ])
}

test('a tune is music, however long', async () => {
  expect((await heard(sounding(30, tune))).filter(([kind]) => kind === 'MUSIC')).toEqual([['MUSIC', 0, 30]])
})

test('a voice, noise, the hum of a machine and silence are nothing', async () => {
  expect(await heard(voice(20))).toEqual([])
  expect(await heard(noise(20, 0.1))).toEqual([])
  expect(await heard(sounding(20, (second) => 0.05 * Math.sign(sine(120, second))))).toEqual([])
  expect(await heard(new Float32Array(10 * SPEECH_RATE))).toEqual([])
})

test.each([
  ['North America', [440, 480], 2, 4],
  ['most of Europe', [425], 1, 4],
  ['engaged', [480, 620], 0.5, 0.5],
])('the ringing tone of %s is one tone with its pauses', async (_, pitches, on, off) => {
  const ringing = sounding(3 * (on + off), (second) =>
    second % (on + off) < on ? pitches.reduce((sum, hertz) => sum + 0.1 * sine(hertz, second), 0) : 0,
  )
  const tones = (await heard(ringing)).filter(([kind]) => kind === 'TONE')
  expect(tones).toEqual([['TONE', 0, Math.round(2 * (on + off) + on)]])
})

test('keys that are pressed are one tone, a whistle that never ends is none', async () => {
  const keys = [
    [697, 1209],
    [770, 1336],
    [852, 1477],
    [941, 1336],
  ]
  const dialled = sounding(2, (second) => {
    const key = keys[Math.floor(second * 5)]
    return key && second % 0.2 < 0.1 ? 0.1 * (sine(key[0] ?? 0, second) + sine(key[1] ?? 0, second)) : 0
  })
  expect(await heard(dialled)).toEqual([['TONE', 0, 1]])
  expect(await heard(sounding(20, (second) => 0.1 * sine(1000, second)))).toEqual([])
})
