import { SPEECH_RATE } from '../../decode/decodedAudio.js'
import type { PcmFile } from '../pcmFile.js'
import type { Passage, SpeechSpan } from '../spokenAudio.js'
import { alternate } from './alternate.js'
import { clusterVoices } from './clusterVoices.js'
import { noScatter, readPieces } from './readPieces.js'
import type { VoicePiece } from './voicePieces.js'

/** What is said in one breath, and the log-odds that the second of two voices says it, by its sound. */
export interface Sound extends SpeechSpan {
  odds: number
}

/** A passage or a part of one, with the voice that speaks in it. */
export interface HeardPart extends Passage {
  voice?: number
  sounds?: Sound[]
}

/** Who seems to speak in a passage. */
export interface PassageVoices {
  sounds: Sound[]
  /** From where one voice ends to where another begins. */
  changes: SpeechSpan[]
}

// Where the detector heard a pause a cut costs little; where the sound only dips, both voices have to be sure.
const CHANGE_AT_PAUSE = 0.2
const CHANGE_AT_DIP = 0.5
const CLEARLY_SILENT = 0.28
// How likely another speaks, in log-odds: a short word that sounds like the other is still of who goes on after it.
const CHANGES_AT_PAUSE = -1
const CHANGES_AT_DIP = -3
const BREATH_SECONDS = 0.5

/** Reads the passages of one track, and tells of each in its order; what is kept of a second is a few numbers. */
export function readVoices(pcm: PcmFile): { add(passage: Passage): void; voices(): PassageVoices[] } {
  const passages: VoicePiece[][] = []
  const scatter = noScatter()

  return {
    add(passage) {
      passages.push(readPieces(pcm, passage, scatter))
    },
    voices() {
      const all = passages.flat()
      const odds = clusterVoices(
        all,
        scatter.sums.map((sum) => sum / Math.max(1, scatter.frames)),
      )
      const { second } = alternate(
        odds,
        all.map((piece, i) => changeBefore(piece, all[i - 1])),
      )
      let at = 0
      return passages.map((pieces) => {
        const sounds = pieces.map(({ from, to }) => {
          const heard = { from, to, odds: odds[at] ?? 0, second: second[at] ?? 0.5 }
          at++
          return heard
        })
        return inPassage(sounds)
      })
    },
  }
}

function changeBefore({ from }: VoicePiece, last: VoicePiece | undefined): number {
  const gap = (from - (last?.to ?? 0)) / SPEECH_RATE
  if (gap > BREATH_SECONDS) return 0
  return gap >= CLEARLY_SILENT ? CHANGES_AT_PAUSE : CHANGES_AT_DIP
}

function inPassage(sounds: (Sound & { second: number })[]): PassageVoices {
  const changes = sounds.flatMap((next, i): SpeechSpan[] => {
    const last = sounds[i - 1]
    if (!last) return []
    const isPause = next.from - last.to >= CLEARLY_SILENT * SPEECH_RATE
    const isChange = Math.abs(next.second - last.second) >= (isPause ? CHANGE_AT_PAUSE : CHANGE_AT_DIP)
    return isChange ? [{ from: last.to, to: next.from }] : []
  })
  return { sounds: sounds.map(({ from, to, odds }) => ({ from, to, odds })), changes }
}
