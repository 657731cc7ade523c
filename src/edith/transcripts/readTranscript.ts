import { readFile, stat } from 'node:fs/promises'
import type { z } from 'zod'
import { issueWords } from '../../contract/issueWords.js'
import { amazonForm } from './amazonForm.js'
import { assemblyAiForm } from './assemblyAiForm.js'
import { deepgramForm } from './deepgramForm.js'
import type { GivenTranscript } from './givenTranscript.js'
import { ownForm } from './ownForm.js'
import { shown } from './shownLines.js'
import type { TranscriptForm } from './transcriptForm.js'
import { whisperCppForm } from './whisperCppForm.js'
import { whisperForm } from './whisperForm.js'

// Our own last: a list of segments is not only ours.
const FORMS = [amazonForm, deepgramForm, assemblyAiForm, whisperCppForm, whisperForm, ownForm]

/** Four hours of talk with every word's times twice are half of it. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024

export type ReadTranscript =
  | { kind: 'read'; form: string; given: GivenTranscript }
  | { kind: 'wrong'; message: string }

/** A transcript from a file of ours or of another product, known by its fields and never by its name. */
export async function readTranscript(file: string): Promise<ReadTranscript> {
  if ((await stat(file)).size > MAX_FILE_BYTES)
    return wrong(
      `This file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB, too large for the transcript of a call. Export one call a file.`,
    )
  return parseTranscript(await readFile(file))
}

export function parseTranscript(bytes: Uint8Array): ReadTranscript {
  const text = decodeUtf8(bytes)
  if (text === null)
    return wrong('This transcript is not written in UTF-8. Save it again with the encoding UTF-8.')
  if (text.trim() === '') return wrong('This file is empty. Export the transcript again.')
  const file = parseJson(text)
  if (file.kind === 'wrong') return file
  const form =
    isObject(file.value) && FORMS.find(({ isLike }) => isLike(file.value as Record<string, unknown>))
  if (!form)
    return wrong(
      `This JSON is no transcript that we know. ${ownForm.cure} Exports of Amazon Transcribe Call Analytics, Contact Lens, Deepgram, AssemblyAI and Whisper are read as they are.`,
    )
  const parsed = form.schema.safeParse(file.value, { error: (issue) => issueWords(issue) })
  if (parsed.success) return checkTimes(parsed.data, form)
  return wrong(`This transcript (${form.name}) cannot be read: ${told(parsed.error.issues)}. ${form.cure}`)
}

/** null: it is something else. A byte order mark is no part of the text. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function parseJson(text: string): { kind: 'json'; value: unknown } | { kind: 'wrong'; message: string } {
  try {
    return { kind: 'json', value: JSON.parse(text) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const cure = /[:[,\s]-?(NaN|Infinity)\b/.test(text)
      ? 'NaN and Infinity are no numbers of JSON: write null, or leave such entries out.'
      : 'Export it again, whole.'
    return wrong(`This transcript is no JSON: ${shown(why)}. ${cure}`)
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

const TOLD = 3

/** `segments[3].start takes a number, segments[4].text is missing: it takes a text, and 12 more` */
function told(issues: z.core.$ZodIssue[]): string {
  const first = issues.slice(0, TOLD).map(({ path, message }) => `${nameOf(path)} ${message}`)
  const more = issues.length - first.length
  return `${first.join(', ')}${more > 0 ? `, and ${more} more` : ''}`
}

function nameOf(path: PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`))
    .join('')
}

function checkTimes(given: GivenTranscript, form: TranscriptForm): ReadTranscript {
  const turned = given.lines.find(({ start, end }) => end < start)
  if (turned)
    return wrong(
      `This transcript (${form.name}) cannot be read: ${turned.at} ends at ${turned.end} s, before it starts at ${turned.start} s. Correct its times, or leave it out.`,
    )
  return { kind: 'read', form: form.name, given }
}

function wrong(message: string): { kind: 'wrong'; message: string } {
  return { kind: 'wrong', message }
}
