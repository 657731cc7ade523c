import { SPEECH_RATE } from '../../src/edith/decode/decodedAudio.js'

const SYLLABLES_A_SECOND = 4

export interface Hummer {
  /** The pitch. */
  hertz: number
  /** Around which the loudest overtones lie, in hertz. */
  formant: number
}

/** Somebody hums syllables: known by their pitch, and by which of their overtones are the loudest; no two are alike. */
export function hum({ hertz, formant }: Hummer, seconds: number, seed: number): Float32Array {
  const random = randomFrom(seed)
  const syllables = Array.from({ length: Math.ceil(seconds * SYLLABLES_A_SECOND) }, () => ({
    pitch: hertz * (0.9 + 0.2 * random()),
    loudest: formant * (0.7 + 0.6 * random()),
  }))
  let phase = 0
  return Float32Array.from({ length: Math.round(seconds * SPEECH_RATE) }, (_, i) => {
    const place = (i / SPEECH_RATE) * SYLLABLES_A_SECOND
    const { pitch, loudest } = syllables[Math.floor(place)] ?? { pitch: hertz, loudest: formant }
    phase += (2 * Math.PI * pitch) / SPEECH_RATE
    let sum = 0
    for (let overtone = 1; overtone <= 12; overtone++)
      sum += Math.exp(-(((overtone * pitch - loudest) / 500) ** 2)) * Math.sin(overtone * phase)
    return 0.2 * Math.max(0, Math.sin(Math.PI * (place % 1)) - 0.2) * sum
  })
}

function randomFrom(seed: number): () => number {
  let state = seed * 7919 + 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
