import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { type RawCodec, type RawForm, requireRawForm } from '../../../contract/recordings/rawForm.js'
import { decodeBlock } from './decodeBlock.js'
import { pcmRate } from './pcmRate.js'
import { type SoundFigures, soundFigures } from './soundFigures.js'

// Measured on calls in every form read as every other: right ones 10 dB and more, wrong ones up to 7.
const PREDICTABLE_DB = 8
const PREDICTABLE_IN_NOISE_DB = 3.5
const MIN_SWING_DB = 10
const MAX_OFFSET = 0.3
// Adaptive decoders run to the end of the scale on anything that is not theirs, where samples may stand for a loud call.
const MAX_CLIPPED: Record<RawCodec, number> = { mulaw: 0.1, alaw: 0.1, pcm16: 0.1, vox: 0.02, g722: 0.02 }
// Two voices taken for one are less predictable by 0 to 2 dB, one taken for two by 4 and more.
const ONE_VOICE_DB = 2
const BLOCKS = 24
const BLOCK_BYTES = 4096
const FEWEST_BYTES = 512

/** Each once: rates do not matter for it. The first ones are preferred: others build upon what came before. */
const HYPOTHESES: RawForm[] = [
  'mulaw:8000',
  'alaw:8000',
  'pcm16:8000',
  'mulaw:8000:2',
  'alaw:8000:2',
  'pcm16:8000:2',
  'vox:8000',
  'g722:16000',
]

export interface RawEvidence {
  /** What it is, by its sound; undefined: nothing that we know. */
  likeliest: RawForm | undefined
  /** Whether nothing speaks against this one. */
  agreesWith: (form: RawForm) => boolean
}

/** Decodes stretches of a file in every way, and tells which of them sounds like speech. */
export function rawEvidence(path: string): RawEvidence {
  const blocks = readBlocks(path)
  const figures = new Map<string, SoundFigures>()
  const planes = new Map<string, Int16Array[]>()
  for (const form of blocks.length > 0 ? HYPOTHESES : []) {
    const read = requireRawForm(form)
    const stretches = blocks.flatMap((block) => decodeBlock(block, read))
    planes.set(soundOf(form), stretches)
    figures.set(soundOf(form), soundFigures(stretches))
  }
  const isPossible = (form: RawForm) => {
    const found = figures.get(soundOf(form))
    return (
      found !== undefined &&
      found.offset < MAX_OFFSET &&
      found.clipped < MAX_CLIPPED[requireRawForm(form).codec]
    )
  }
  const predictable = (form: RawForm) => figures.get(soundOf(form))?.predictable ?? 0
  const isSpeech = (form: RawForm) =>
    isPossible(form) &&
    predictable(form) >= PREDICTABLE_DB &&
    (figures.get(soundOf(form))?.swing ?? 0) >= MIN_SWING_DB
  const spoken = HYPOTHESES.filter(isSpeech)
  const simple = spoken.filter((form) => !/^(vox|g722)/.test(form))
  const best = mostPredictable(simple.length > 0 ? simple : spoken)

  function mostPredictable(forms: RawForm[]): RawForm | undefined {
    const weight = (form: RawForm) =>
      predictable(form) + (requireRawForm(form).channels === 2 ? ONE_VOICE_DB : 0)
    return forms.reduce<RawForm | undefined>(
      (most, form) => (most === undefined || weight(form) > weight(most) ? form : most),
      undefined,
    )
  }

  return {
    likeliest: best && withRate(best, planes.get(soundOf(best)) ?? []),
    agreesWith: (form) => {
      const found = figures.get(soundOf(form))
      if (!found || found.isQuiet) return found !== undefined
      if (!isPossible(form)) return false
      if (found.predictable >= PREDICTABLE_DB) return true
      // Speech in noise is hardly predictable, but more so than in any other way of reading it.
      const others = HYPOTHESES.filter((other) => soundOf(other) !== soundOf(form) && isPossible(other))
      return (
        found.predictable >= PREDICTABLE_IN_NOISE_DB &&
        others.every((other) => predictable(other) < found.predictable)
      )
    },
  }
}

function soundOf(form: RawForm): string {
  const { codec, channels } = requireRawForm(form)
  return `${codec}:${channels}`
}

function withRate(form: RawForm, stretches: Int16Array[]): RawForm {
  const { codec, channels } = requireRawForm(form)
  return codec === 'pcm16' && pcmRate(stretches) === 16_000
    ? `pcm16:16000${channels === 2 ? ':2' : ''}`
    : form
}

/** Evenly over the file, each on the border of a sample. */
function readBlocks(path: string): Buffer[] {
  const { size } = statSync(path)
  const step = Math.max(BLOCK_BYTES, Math.floor(size / BLOCKS / 4) * 4)
  const file = openSync(path, 'r')
  try {
    const blocks: Buffer[] = []
    for (let at = 0; at < size && blocks.length < BLOCKS; at += step) {
      const block = Buffer.alloc(BLOCK_BYTES)
      const read = readSync(file, block, 0, BLOCK_BYTES, at)
      if (read >= FEWEST_BYTES) blocks.push(block.subarray(0, read - (read % 4)))
    }
    return blocks
  } finally {
    closeSync(file)
  }
}
