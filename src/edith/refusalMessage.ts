import type { Readable } from './decode/decodedAudio.js'
import type { EngineSettings, RefusalReason } from './engine.js'

type Limits = Pick<EngineSettings, 'minDurationSeconds' | 'maxDurationSeconds'>

/** Those that are worded without knowing the recording. */
export type PlainReason = Exclude<
  RefusalReason,
  'NO_MODEL' | 'NOT_AUDIO' | 'INCOMPLETE' | 'OTHER_LANGUAGE' | 'NO_CONVERSATION'
>

/** For the person who uploaded the file. */
export function refusalMessage(reason: PlainReason, limits: Limits): string {
  switch (reason) {
    case 'NO_AUDIO_STREAM':
      return 'This file has no sound in it. If it is a video, export it with its audio track.'
    case 'SILENT':
      return 'Nobody speaks in this recording. Check that the right file was uploaded and that the recorder hears both sides.'
    case 'TOO_SHORT':
      return `This recording is shorter than ${inWords(limits.minDurationSeconds)}, too short to be judged.`
    case 'TOO_LONG':
      return `This recording is longer than ${inWords(limits.maxDurationSeconds)}. Cut it into shorter parts and upload those.`
    case 'DAMAGED':
      return 'This file is damaged or was cut off on its way. Export it again from where it comes from and upload it once more.'
    case 'TOO_COSTLY':
      return 'This file takes far more time or memory to decode than a recording of its size should. Convert it to WAV or MP3 and upload that.'
  }
}

export function incompleteMessage({ seconds, ofSeconds }: Readable): string {
  return `This file is damaged or was cut off on its way: ${lasting(seconds)} of about ${lasting(ofSeconds)} can be read. Upload it whole, or have what is there analysed.`
}

/** `48 s`, `3 min 10 s`, `1 h 4 min`. */
export function lasting(seconds: number): string {
  const whole = Math.round(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`
  if (minutes > 0) return rest > 0 ? `${minutes} min ${rest} s` : `${minutes} min`
  return `${rest} s`
}

export function inWords(seconds: number): string {
  const [amount, unit] =
    seconds % 3600 === 0
      ? [seconds / 3600, 'hour']
      : seconds % 60 === 0
        ? [seconds / 60, 'minute']
        : [seconds, 'second']
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}
