import { SPEECH_RATE } from '../../src/edith/decode/decodedAudio.js'
import { bell, type Random, randomFrom } from '../acts/random.js'

const SECONDS = 40
const LENGTH = SECONDS * SPEECH_RATE
const KEYS = [
  ...[941, 697, 697, 697, 770, 770, 770, 852, 852, 852],
  ...[1336, 1209, 1336, 1477, 1209, 1336, 1477, 1209, 1336, 1477],
]
const SCALE = [0, 2, 4, 7, 9, 12, 14, 16]

/** Sounds of lines and rooms in which nobody speaks. `voices`: what a murmur of many is mixed of. */
export function soundsWithoutSpeech(voices: Float32Array[]): { name: string; samples: Float32Array }[] {
  const random = randomFrom(9)
  return [
    { name: 'silence', samples: new Float32Array(LENGTH) },
    { name: 'white noise, soft', samples: white(random, 0.003) },
    { name: 'white noise, loud', samples: white(random, 0.1) },
    { name: 'pink noise, soft', samples: pink(random, 0.01) },
    { name: 'pink noise, loud', samples: pink(random, 0.15) },
    { name: 'wind', samples: gusts(pink(random, 0.2), 0.35) },
    { name: 'murmur of a room', samples: murmur(voices, 0.01) },
    { name: 'hum of the mains', samples: tones([50, 100, 150, 250], 0.05) },
    { name: 'typing', samples: typing(random) },
    { name: 'ringback, North America', samples: cadence([440, 480], [2, 4]) },
    { name: 'ringback, Britain', samples: cadence([400, 450], [0.4, 0.2, 0.4, 2]) },
    { name: 'ringback, Europe', samples: cadence([425], [1, 4]) },
    { name: 'busy', samples: cadence([480, 620], [0.5, 0.5]) },
    { name: 'fax', samples: cadence([1100], [0.5, 3]) },
    { name: 'keys of a telephone', samples: keysPressed(random) },
    { name: 'music: plucked strings', samples: melody(random, 0.4, pluck) },
    { name: 'music: organ chords', samples: melody(random, 1.6, organ) },
    { name: 'music: flute', samples: melody(random, 0.6, flute) },
    { name: 'music: strings and drums', samples: withDrums(melody(random, 0.8, bowed), random) },
    { name: 'music: a humming synthesiser', samples: melody(random, 0.5, vowel) },
  ]
}

function white(random: Random, level: number): Float32Array {
  return Float32Array.from({ length: LENGTH }, () => bell(random) * level)
}

/** Paul Kellet's filter: 3 dB less an octave. */
function pink(random: Random, level: number): Float32Array {
  let [slow, middle, quick] = [0, 0, 0]
  return Float32Array.from({ length: LENGTH }, () => {
    const sample = bell(random)
    slow = 0.99765 * slow + sample * 0.099046
    middle = 0.963 * middle + sample * 0.2965164
    quick = 0.57 * quick + sample * 1.0526913
    return ((slow + middle + quick + sample * 0.1848) / 3) * level
  })
}

function gusts(sound: Float32Array, perSecond: number): Float32Array {
  return sound.map((sample, i) => sample * Math.sin((Math.PI * perSecond * i) / SPEECH_RATE) ** 2)
}

/** So many at once, and backwards, that no word can be made out. */
function murmur(voices: Float32Array[], level: number): Float32Array {
  return Float32Array.from({ length: LENGTH }, (_, i) => {
    const sum = voices.reduce(
      (all, voice, v) => all + (voice[voice.length - 1 - ((i + v * 48_000) % voice.length)] ?? 0),
      0,
    )
    return (sum / Math.sqrt(voices.length)) * level * 10
  })
}

function tones(frequencies: number[], level: number): Float32Array {
  return Float32Array.from({ length: LENGTH }, (_, i) => chord(frequencies, i) * level)
}

function chord(frequencies: number[], i: number): number {
  return frequencies.reduce((sum, hertz) => sum + Math.sin((2 * Math.PI * hertz * i) / SPEECH_RATE), 0)
}

/** On and off, in turns, for so many seconds each. */
function cadence(frequencies: number[], seconds: number[]): Float32Array {
  const period = seconds.reduce((sum, part) => sum + part, 0)
  return tones(frequencies, 0.12).map((sample, i) => {
    let at = (i / SPEECH_RATE) % period
    let part = 0
    while (at >= (seconds[part] ?? period)) at -= seconds[part++] ?? period
    return part % 2 === 0 ? sample : 0
  })
}

function keysPressed(random: Random): Float32Array {
  const samples = new Float32Array(LENGTH)
  for (let from = 0; from < LENGTH; from += SPEECH_RATE * (0.25 + random())) {
    const key = Math.floor(random() * 10)
    const both = [KEYS[key] ?? 0, KEYS[key + 10] ?? 0]
    const length = SPEECH_RATE * (0.08 + random() * 0.15)
    for (let i = 0; i < length; i++) samples[Math.floor(from) + i] = chord(both, i) * 0.15
  }
  return samples
}

function typing(random: Random): Float32Array {
  const samples = new Float32Array(LENGTH)
  for (let from = 0; from < LENGTH; from += SPEECH_RATE * (0.07 + random() * 0.25)) {
    const level = 0.05 + random() * 0.2
    for (let i = 0; i < 400; i++) samples[Math.floor(from) + i] = bell(random) * level * Math.exp(-i / 60)
  }
  return samples
}

type Instrument = (hertz: number, at: number, seconds: number) => number

function melody(random: Random, noteSeconds: number, play: Instrument): Float32Array {
  const samples = new Float32Array(LENGTH)
  for (let from = 0; from < LENGTH; from += noteSeconds * SPEECH_RATE) {
    const hertz = 220 * 2 ** ((SCALE[Math.floor(random() * SCALE.length)] ?? 0) / 12)
    for (let i = 0; i < noteSeconds * SPEECH_RATE; i++)
      samples[Math.floor(from) + i] = play(hertz, i / SPEECH_RATE, noteSeconds) * 0.2
  }
  return samples
}

const wave = (hertz: number, at: number) => Math.sin(2 * Math.PI * hertz * at)
const swell = (at: number, seconds: number) => Math.min(1, at / 0.05, (seconds - at) / 0.05)

function pluck(hertz: number, at: number): number {
  return [1, 2, 3, 4].reduce((sum, n) => sum + (wave(hertz * n, at) / n) * Math.exp(-at * 4 * n), 0)
}

function organ(hertz: number, at: number, seconds: number): number {
  const notes = [1, 1.26, 1.5, 2]
  return (
    (notes.reduce((sum, n) => sum + wave(hertz * n, at) + 0.4 * wave(hertz * n * 2, at), 0) / 4) *
    swell(at, seconds)
  )
}

function flute(hertz: number, at: number, seconds: number): number {
  const bent = at + 0.0006 * Math.sin(2 * Math.PI * 5.5 * at)
  return (wave(hertz * 2, bent) + 0.2 * wave(hertz * 4, bent)) * swell(at, seconds)
}

function bowed(hertz: number, at: number, seconds: number): number {
  const bent = at + 0.0004 * Math.sin(2 * Math.PI * 6 * at)
  let sum = 0
  for (let n = 1; n < 12; n++) sum += wave(hertz * n, bent) / n
  return sum * 0.7 * swell(at, seconds)
}

/** Harmonics under the formants of an "ah": what a detector takes for a voice most easily. */
function vowel(hertz: number, at: number, seconds: number): number {
  let sum = 0
  for (let n = 1; n < 20; n++) {
    const formant =
      Math.exp(-(((hertz * n) / 2 - 700) ** 2) / 60_000) +
      0.5 * Math.exp(-(((hertz * n) / 2 - 1200) ** 2) / 60_000)
    sum += wave((hertz * n) / 2, at) * formant
  }
  return sum * swell(at, seconds)
}

function withDrums(music: Float32Array, random: Random): Float32Array {
  const beat = SPEECH_RATE / 2
  return music.map((sample, i) => {
    const since = i % beat
    const drum = Math.floor(i / beat) % 2 === 0 ? wave(60, since / SPEECH_RATE) : bell(random) * 0.5
    return sample * 0.6 + drum * 0.4 * Math.exp(-since / 1200)
  })
}
