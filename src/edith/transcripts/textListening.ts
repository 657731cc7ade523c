import type { EngineSettings } from '../engine.js'
import type { HeardSegment, Listening } from '../listening.js'
import { announcedHolds } from '../measure/announcedHolds.js'
import { inOrder } from '../measure/inOrder.js'
import { measureCall } from '../measure/measureCall.js'
import { round } from '../measure/round.js'
import { markAutomated } from '../speech/nobodys/markAutomated.js'
import type { GivenLine, GivenTranscript } from './givenTranscript.js'
import { givenWords } from './givenWords.js'
import { type NamedSpeaker, nameRoles, type ToldAgent } from './nameRoles.js'
import { numberAgents } from './numberAgents.js'
import { shown, shownLines } from './shownLines.js'
import { spokenLanguage } from './spokenLanguage.js'
import { type TextRefusalReason, textRefusalMessage } from './textRefusalMessage.js'

/** What was taken from the file, what from the request, and what nobody said. */
export interface TextSource {
  form: string
  language: 'FILE' | 'REQUEST' | 'ASSUMED'
  duration: 'FILE' | 'LAST_WORD'
  roles: 'FILE' | 'REQUEST' | 'NOBODY'
  speakers: NamedSpeaker[]
}

export interface TextTerms extends ToldAgent {
  /** Instead of what the file says. */
  language?: string | undefined
  /** Judge what is shorter or longer than calls are here, too. */
  acceptAnyLength: boolean
}

export type TextHeard =
  | { kind: 'heard'; listening: Listening; source: TextSource }
  | { kind: 'refused'; reason: TextRefusalReason; message: string }

// Four hours of fast talk are 0.4 million characters in 5,000 lines.
const MAX_CHARACTERS = 1_000_000
const MAX_LINES = 20_000

/** A transcript as if its call had been heard. There is no sound: it has no channels and no waveform. */
export function textListening(
  given: GivenTranscript,
  form: string,
  terms: TextTerms,
  limits: Pick<EngineSettings, 'minDurationSeconds' | 'maxDurationSeconds'>,
): TextHeard {
  const lines = shownLines(given.lines)
  if (lines.length === 0) return refused('SILENT')
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0)
  if (lines.length > MAX_LINES || characters > MAX_CHARACTERS) return refused('TOO_LARGE')

  const lastWord = lines.reduce((latest, { end }) => Math.max(latest, end), 0)
  const durationSeconds = round(Math.max(given.durationSeconds ?? 0, lastWord), 3)
  if (!terms.acceptAnyLength && durationSeconds < limits.minDurationSeconds) return refused('TOO_SHORT')
  if (!terms.acceptAnyLength && durationSeconds > limits.maxDurationSeconds) return refused('TOO_LONG')

  const written = terms.language ?? given.language
  const language = written === null ? 'en' : spokenLanguage(written)
  if (language === null) {
    const message = `This transcript says that “${shown(written ?? '')}” is spoken, which is no language tag such as en or fr-CA. Correct it, or say --language.`
    return { kind: 'refused', reason: 'NO_LANGUAGE', message }
  }
  const roles = nameRoles(lines, terms)
  if (roles.kind === 'wrong') return { kind: 'refused', reason: 'UNKNOWN_AGENT', message: roles.message }

  const spoken = segmentsOf(lines, roles.speakerOf)
  const marked = markMachines(
    spoken.map(({ segment }) => segment),
    language,
  )
  const { segments, agents } = numberAgents(marked, ({ index }) => spoken[index]?.label ?? null)
  const stretches = announcedHolds(segments, [], durationSeconds, language)
  return {
    kind: 'heard',
    listening: {
      language,
      durationSeconds,
      unreadableSeconds: 0,
      expectedSeconds: null,
      mayBeCutOff: false,
      channels: 0,
      sampleRate: 0,
      segments,
      stretches,
      roles: null,
      ...(agents && { agents }),
      metrics: measureCall(segments, durationSeconds, language, { stretches, agents }),
      waveform: [],
      recogniser: { engine: 'transcript', model: form, voiceActivity: 'none', diarisation: null },
    },
    source: {
      form,
      language: terms.language ? 'REQUEST' : given.language === null ? 'ASSUMED' : 'FILE',
      duration: given.durationSeconds === null ? 'LAST_WORD' : 'FILE',
      roles: roles.by,
      speakers: roles.speakers,
    },
  }

  function refused(reason: Parameters<typeof textRefusalMessage>[0]): TextHeard {
    return { kind: 'refused', reason, message: textRefusalMessage(reason, limits) }
  }
}

function segmentsOf(
  lines: GivenLine[],
  speakerOf: (line: GivenLine) => HeardSegment['speaker'],
): { segment: HeardSegment; label: string | null }[] {
  return lines
    .map((line) => ({
      label: line.label,
      speaker: speakerOf(line),
      channel: line.channel ?? 0,
      start: round(line.start, 1),
      end: round(line.end, 1),
      text: line.text,
      ...givenWords(line),
    }))
    .sort(inOrder)
    .map(({ label, ...segment }, index) => ({ segment: { index, ...segment }, label }))
}

/** Whom a file calls the agent or the customer is no machine; of whom nobody knows anything, the words tell. */
function markMachines(segments: HeardSegment[], language: string): HeardSegment[] {
  const unknown = segments.filter(({ speaker }) => speaker === 'UNKNOWN')
  const machines = new Set(
    markAutomated(unknown, [], language)
      .filter(({ automated }) => automated)
      .map(({ index }) => index),
  )
  return segments.map((segment) => (machines.has(segment.index) ? { ...segment, automated: true } : segment))
}
