import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import type { PcmFile } from '../pcmFile.js'
import type { Passage, SpeechSpan } from '../spokenAudio.js'
import { alternate } from './alternate.js'
import { clusterVoices } from './clusterVoices.js'
import { voiceFrames } from './voiceFrames.js'
import { TRAITS, type VoicePiece, voicePieces } from './voicePieces.js'

/** What is said in one breath, and the log-odds that the second of two voices says it, by its sound. */
export interface Sound extends SpeechSpan {
  odds: number
}

/** A passage or a part of one, as far as one voice seems to speak. */
export interface HeardPart extends Passage {
  voice?: number
  sounds?: Sound[]
  /** Where another voice begins: nothing after it may be heard with this. */
  until?: number
}

// Frames look a little ahead of the moment that they are of.
const AHEAD = 1024
// Where the detector heard a pause a cut costs little; where the sound only dips, both voices have to be sure.
const CHANGE_AT_PAUSE = 0.2
const CHANGE_AT_DIP = 0.5
const CLEARLY_SILENT = 0.28
// How likely another speaks, in log-odds: a short word that sounds like the other is still of who goes on after it.
const CHANGES_AT_PAUSE = -1
const CHANGES_AT_DIP = -3
const BREATH_SECONDS = 0.5

/** Reads the passages of one track; what is kept of a second is a few numbers. */
export function readVoices(pcm: PcmFile): { add(passage: Passage): void; parts(): HeardPart[] } {
  const passages: { passage: Passage; pieces: VoicePiece[] }[] = []
  const scatter = new Float64Array(TRAITS * TRAITS)
  let frames = 0

  function learn(own: Float64Array[], mean: Float64Array): void {
    frames += own.length - 1
    for (const row of own)
      for (let i = 0; i < TRAITS; i++)
        for (let j = 0; j < TRAITS; j++)
          scatter[i * TRAITS + j] =
            (scatter[i * TRAITS + j] as number) +
            ((row[i] as number) - (mean[i] as number)) * ((row[j] as number) - (mean[j] as number))
  }

  return {
    add(passage) {
      const sound = voiceFrames(pcm.read(passage.from, passage.to + AHEAD))
      passages.push({ passage, pieces: voicePieces(passage, sound, learn) })
    },
    parts() {
      const all = passages.flatMap(({ pieces }) => pieces)
      const odds = clusterVoices(
        all,
        scatter.map((sum) => sum / Math.max(1, frames)),
      )
      const { second } = alternate(
        odds,
        all.map((piece, i) => changeBefore(piece, all[i - 1])),
      )
      let at = 0
      return passages.flatMap(({ passage, pieces }) => {
        const sounds = pieces.map(({ from, to }) => {
          const heard = { from, to, odds: odds[at] ?? 0, second: second[at] ?? 0.5 }
          at++
          return heard
        })
        return cut(passage, sounds)
      })
    },
  }
}

function changeBefore({ from }: VoicePiece, last: VoicePiece | undefined): number {
  const gap = (from - (last?.to ?? 0)) / SPEECH_RATE
  if (gap > BREATH_SECONDS) return 0
  return gap >= CLEARLY_SILENT ? CHANGES_AT_PAUSE : CHANGES_AT_DIP
}

function cut(passage: Passage, sounds: (Sound & { second: number })[]): HeardPart[] {
  const parts: HeardPart[] = []
  let start = passage.from
  const close = (to: number, until?: number) => {
    const inside = ({ from, to: end }: SpeechSpan) => from >= start && end <= to
    parts.push({
      from: start,
      to,
      pauses: passage.pauses.filter(inside),
      sounds: sounds.filter(inside).map(({ from, to: end, odds }) => ({ from, to: end, odds })),
      ...(until !== undefined && { until }),
    })
  }
  for (const [i, next] of sounds.entries()) {
    const last = sounds[i - 1]
    if (!last) continue
    const isPause = next.from - last.to >= CLEARLY_SILENT * SPEECH_RATE
    if (Math.abs(next.second - last.second) < (isPause ? CHANGE_AT_PAUSE : CHANGE_AT_DIP)) continue
    close(last.to, next.from)
    start = next.from
  }
  close(passage.to)
  return parts
}
