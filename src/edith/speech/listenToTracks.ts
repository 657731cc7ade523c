import { SPEECH_RATE } from '../decode/decodedAudio.js'
import { inOrder } from '../measure/inOrder.js'
import { timeWords } from '../wordTimes/timeWords.js'
import { clarityOfVoice } from './clarity.js'
import { cleanText } from './cleanText.js'
import { type Diarise, splitByVoice, type VoiceSpan } from './diarise.js'
import { evenLevel } from './hearing/evenLevel.js'
import { findSpeech } from './hearing/findSpeech.js'
import { surelySpeech } from './hearing/surelySpeech.js'
import { type IdentifyLanguage, tellLanguages } from './language/tellLanguages.js'
import type { ListenJob } from './listenJob.js'
import { openPcmFile, type PcmFile } from './pcmFile.js'
import type { Recognise } from './recogniser.js'
import { soundsBesideSpeech } from './sounds/besideSpeech.js'
import type { Heard, OnHeard, Said, SpeechSpan, Utterance } from './spokenAudio.js'
import { type HeardPart, type PassageVoices, readVoices } from './voices/readVoices.js'

// The detector notices a word after its first sound: what it missed is taken along, up to the words before.
const LEAD = 0.35 * SPEECH_RATE
const TAIL = 0.2 * SPEECH_RATE
const DETECTING_SHARE = 0.15

export interface Ears {
  recognise: Recognise
  /** Runs work when a recogniser is free. */
  takeTurn: <T>(work: () => Promise<T>) => Promise<T>
  diarise: Diarise | undefined
  identify?: IdentifyLanguage | undefined
}

/** Runs in the child process: recognition begins with the first words found, while the rest is still searched. */
export async function listenToTracks(
  job: ListenJob,
  ears: Ears,
  onHeard: OnHeard,
  signal: AbortSignal,
): Promise<Heard> {
  const tracks = openTracks(job.tracks)
  const totalSamples = tracks.reduce((sum, { pcm }) => sum + pcm.samples, 0)
  const searched = new Map<number, number>()
  let found = 0
  let recognised = 0
  const report = (said?: Said) => {
    const share = [...searched.values()].reduce((sum, position) => sum + position, 0) / totalSamples
    const fraction =
      share * (DETECTING_SHARE + (1 - DETECTING_SHARE) * (found === 0 ? 0 : recognised / found))
    onHeard({ fraction, ...(said && { said }) })
  }

  const failing = new AbortController()
  const over = AbortSignal.any([signal, failing.signal])

  async function listenTo({ channel, pcm }: { channel: number; pcm: PcmFile }): Promise<Heard> {
    const pending: Promise<Utterance>[] = []
    let spokenUntil = 0
    let isSpeech: (span: SpeechSpan) => boolean = () => false
    const hear = (span: HeardPart, voices?: VoiceSpan[]) => {
      found += span.to - span.from
      const from = Math.max(span.from - LEAD, Math.min(spokenUntil, span.from))
      spokenUntil = span.to
      pending.push(
        ears.takeTurn(async () => {
          over.throwIfAborted()
          const utterance = await recogniseSpan(span, from, channel, pcm, ears.recognise, isSpeech, voices)
          recognised += span.to - span.from
          report({ channel: job.isShared ? null : channel, text: utterance.text })
          return utterance
        }),
      )
      // Awaited below, all together: until then a failure must not count as nobody's.
      pending[pending.length - 1]?.catch(() => {})
    }
    try {
      const voices = ears.diarise?.(pcm.read(0, pcm.samples))
      const even = await evenLevel(pcm)
      isSpeech = surelySpeech(even, job.vadModel.second)
      const shared = job.isShared && !voices ? readVoices(pcm) : undefined
      for await (const { passages, position } of findSpeech(pcm, even, job.vadModel)) {
        over.throwIfAborted()
        searched.set(channel, position)
        for (const passage of passages) {
          shared?.add(passage)
          if (voices) for (const part of splitByVoice(passage, voices)) hear(part, voices)
          else hear(passage)
        }
        report()
      }
      // Voices are compared over the whole call.
      const told = shared?.voices()
      const heard = (await Promise.all(pending)).map((utterance, i) => ({
        ...utterance,
        ...(told?.[i] && inSeconds(told[i])),
      }))
      const utterances = ears.identify ? tellLanguages(heard, pcm, ears.identify) : heard
      return { utterances, sounds: await soundsBesideSpeech(pcm, channel, utterances, over) }
    } catch (error) {
      failing.abort(error)
      await Promise.allSettled(pending)
      throw error
    }
  }

  // Only when nobody reads any more are the files closed: another recording may be given the same descriptor.
  const heard = await Promise.allSettled(tracks.map(listenTo))
  for (const { pcm } of tracks) pcm.close()
  signal.throwIfAborted()
  failing.signal.throwIfAborted()
  const done = heard.flatMap((track) => (track.status === 'fulfilled' ? [track.value] : []))
  return {
    utterances: done.flatMap(({ utterances }) => utterances).sort(inOrder),
    sounds: done.flatMap(({ sounds }) => sounds).sort(inOrder),
  }
}

function openTracks(tracks: ListenJob['tracks']): { channel: number; pcm: PcmFile }[] {
  const opened: { channel: number; pcm: PcmFile }[] = []
  try {
    for (const { path, channel } of tracks) opened.push({ channel, pcm: openPcmFile(path) })
    return opened
  } catch (error) {
    for (const { pcm } of opened) pcm.close()
    throw error
  }
}

async function recogniseSpan(
  span: HeardPart,
  from: number,
  channel: number,
  pcm: PcmFile,
  recognise: Recognise,
  isSpeech: (span: SpeechSpan) => boolean,
  voices: VoiceSpan[] = [],
): Promise<Utterance> {
  const samples = pcm.read(from, span.to + TAIL)
  const { text, clarity, words } = await recognise(samples)
  return {
    channel,
    voice: span.voice ?? null,
    ...(span.sounds && inSeconds({ sounds: span.sounds, changes: [] })),
    start: toTenths(span.from),
    end: toTenths(span.to),
    text,
    ...timeWords(text, words, samples, from / SPEECH_RATE),
    pauses: span.pauses.map(inTenths),
    loudness: rootMeanSquare(samples),
    clarity: clarity * clarityOfVoice(span, voices),
    ...(cleanText(text) === '' && isSpeech(span) && { isUnclear: true }),
  }
}

function inSeconds({ sounds, changes }: PassageVoices): Pick<Utterance, 'voices' | 'changes'> {
  return {
    voices: sounds.map(({ odds, ...sound }) => ({ ...inTenths(sound), odds })),
    changes: changes.map(inTenths),
  }
}

function inTenths({ from, to }: SpeechSpan): { start: number; end: number } {
  return { start: toTenths(from), end: toTenths(to) }
}

function toTenths(sample: number): number {
  return Math.round((sample / SPEECH_RATE) * 10) / 10
}

function rootMeanSquare(samples: Float32Array): number {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return Math.sqrt(sum / Math.max(1, samples.length))
}
