import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exported } from '../../../test/support/transcriptExports.js'
import { MAX_FILE_BYTES, parseTranscript, readTranscript } from './readTranscript.js'

const parse = (file: unknown) => parseTranscript(Buffer.from(JSON.stringify(file)))
const messageOf = (bytes: Uint8Array) => {
  const read = parseTranscript(bytes)
  return read.kind === 'wrong' ? read.message : 'it was read'
}

const AGENT_CUSTOMER = ['AGENT', 'CUSTOMER', 'AGENT']
const AMAZON = 'Amazon Transcribe Call Analytics or Contact Lens'

test.each([
  ['own', 'CallCenterRate', 'en', 12.5, AGENT_CUSTOMER],
  ['callAnalytics', AMAZON, 'en-US', 12.5, AGENT_CUSTOMER],
  ['contactLens', AMAZON, 'en-US', 12.5, AGENT_CUSTOMER],
  ['deepgramParagraphs', 'Deepgram', 'en', 12.5, ['0', '1', '0']],
  ['deepgramChannels', 'Deepgram', null, 12.5, ['channel 0', 'channel 1', 'channel 0']],
  ['assemblyAi', 'AssemblyAI', 'en_us', 12.5, ['A', 'B', 'A']],
  ['assemblyAiChannels', 'AssemblyAI', 'en_us', 12.5, ['1', '2', '1']],
  ['whisper', 'Whisper', 'en', null, [null, null, null]],
  ['whisperApi', 'Whisper', 'english', 12.5, [null, null, null]],
  ['whisperX', 'Whisper', 'en', null, ['SPEAKER_00', 'SPEAKER_01', 'SPEAKER_00']],
  ['whisperCpp', 'Whisper (whisper.cpp)', 'en', null, [null, null, null]],
] as const)('%s is known by its fields', (name, form, language, durationSeconds, labels) => {
  const read = parse(exported[name])
  if (read.kind === 'wrong') throw new Error(read.message)
  expect(read).toMatchObject({ form, given: { language, durationSeconds } })
  expect(read.given.lines.map(({ label }) => label)).toEqual(labels)
  expect(read.given.lines.map(({ start, end, text }) => [start, end, text.trim()])).toEqual([
    [0.4, 3.1, 'Good morning, Alder Insurance. How can I help?'],
    [3.5, 6.2, 'My claim is three weeks old.'],
    [6, 9.8, 'I am sorry to hear that.'],
  ])
})

test.each([
  ['deepgramWordsOnly', ['0', '0', '1', '0']],
  ['assemblyAiWords', [null, null, null, null]],
] as const)('%s: words become a line for each sentence of a speaker', (name, labels) => {
  const read = parse(exported[name])
  if (read.kind === 'wrong') throw new Error(read.message)
  expect(read.given.lines.map(({ label }) => label)).toEqual(labels)
  expect(read.given.lines.map(({ text }) => text)).toEqual([
    'Good morning, Alder Insurance.',
    'How can I help?',
    'My claim is three weeks old.',
    'I am sorry to hear that.',
  ])
  expect(read.given.lines[2]?.start).toBeCloseTo(3.5)
})

test.each([
  ['deepgramChannels', [0, 1, 0]],
  ['assemblyAiChannels', [0, 1, 0]],
  ['deepgramParagraphs', [null, null, null]],
] as const)('%s tells channels where there are several', (name, channels) => {
  const read = parse(exported[name])
  expect(read.kind === 'read' && read.given.lines.map(({ channel }) => channel)).toEqual(channels)
})

test('translated by Whisper, the words are English whatever was spoken', () => {
  for (const file of [
    { ...exported.whisperApi, task: 'translate', language: 'german' },
    { ...exported.whisperCpp, params: { translate: true }, result: { language: 'de' } },
  ])
    expect(parse(file)).toMatchObject({ kind: 'read', given: { language: 'en' } })
})

const line = exported.own.segments[0]
const withLine = (more: object) => ({ ...exported.own, segments: [line, { ...line, ...more }] })

test.each<[string, unknown, RegExp]>([
  ['a missing field', { language: 'en', segments: [] }, /durationSeconds is missing: it takes a number/],
  ['no language', { durationSeconds: 9, segments: [] }, /language is missing/],
  ['no segments', { language: 'en', durationSeconds: 9 }, /segments is missing: it takes a list/],
  ['a segment without text', withLine({ text: undefined }), /segments\[1\]\.text is missing/],
  ['a segment without speaker', withLine({ speaker: undefined }), /segments\[1\]\.speaker is missing/],
  ['a wrong type', withLine({ start: '0.4' }), /segments\[1\]\.start takes a number/],
  ['null for a time', withLine({ end: null }), /segments\[1\]\.end takes a number/],
  ['a negative time', withLine({ start: -1 }), /segments\[1\]\.start takes at least 0/],
  ['milliseconds for seconds', withLine({ end: 1e12 }), /segments\[1\]\.end takes at most 1000000/],
  ['an end before its start', withLine({ start: 5, end: 2 }), /segments\[1\] ends at 2 s, before .* 5 s/],
  [
    'a call shorter than its talk',
    { ...exported.own, durationSeconds: 2 },
    /durationSeconds is 2, .* until 9\.8/,
  ],
  ['segments that are no list', { ...exported.own, segments: 'none' }, /segments takes a list/],
  ['a chat', { ...exported.callAnalytics, Channel: 'CHAT' }, /Channel takes "VOICE".*chats/],
  [
    'a turn without its time',
    { Transcript: [{ Content: 'Hi.', EndOffsetMillis: 5 }] },
    /Transcript\[0\]\.BeginOffsetMillis is missing/,
  ],
  ['an unfinished job', { ...exported.assemblyAi, status: 'error' }, /status takes "completed"/],
  ['text without times', { text: 'Hello.' }, /segments is missing.*verbose_json/],
  ['something else', { hello: 1 }, /no transcript that we know\. It takes \{ "language"/],
  ['a list', [exported.own], /no transcript that we know/],
  ['nothing', null, /no transcript that we know/],
])('%s is told by its field, with what helps', (_, file, message) => {
  expect(messageOf(Buffer.from(JSON.stringify(file)))).toMatch(message)
})

test('of many faults the first are told', () => {
  const file = { ...exported.own, segments: Array.from({ length: 40 }, () => ({ ...line, start: 'x' })) }
  expect(messageOf(Buffer.from(JSON.stringify(file)))).toMatch(
    /segments\[2\]\.start takes a number, and 37 more/,
  )
})

test.each<[string, Uint8Array, RegExp]>([
  ['NaN', Buffer.from('{"durationSeconds": NaN}'), /no JSON.*NaN and Infinity are no numbers/],
  ['half a file', Buffer.from(JSON.stringify(exported.own).slice(0, 90)), /no JSON.*Export it again, whole/],
  ['an empty file', Buffer.from(''), /is empty/],
  ['blanks', Buffer.from(' \n\t'), /is empty/],
  ['Latin-1', Buffer.from('{"text":"caf\u00e9"}', 'latin1'), /not written in UTF-8/],
  ['UTF-16', Buffer.from('\uFEFF{}', 'utf16le'), /not written in UTF-8/],
  ['what a terminal would obey', Buffer.from('{"a": \u001b[2J}'), /^\P{Cc}*$/u],
])('%s is told in a sentence', (_, bytes, message) => expect(messageOf(bytes)).toMatch(message))

test('a byte order mark is no part of the JSON', () => {
  expect(parseTranscript(Buffer.from(`\uFEFF${JSON.stringify(exported.own)}`)).kind).toBe('read')
})

test('a time too large for a number is no time', () => {
  const file = JSON.stringify(exported.own).replace('"end":9.8', '"end":1e999')
  expect(messageOf(Buffer.from(file))).toMatch(/segments\[2\]\.end takes a number/)
})

test('a file of 50 MB is not even read', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'ccr-transcript-'))
  try {
    const file = join(dir, 'huge.json')
    writeFileSync(file, Buffer.alloc(50_000_000, ' '))
    expect(MAX_FILE_BYTES).toBeLessThan(50_000_000)
    expect(await readTranscript(file)).toMatchObject({
      message: expect.stringContaining('larger than 32 MB'),
    })
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
})

const FORMS = Object.values<unknown>(exported)

test('whatever stands in whichever field, it is read with sound times or refused with a sentence', () => {
  const odd = fc.oneof(fc.jsonValue(), fc.double(), fc.constantFrom(-0, 1e308, '', '\u0000', '__proto__', []))
  fc.assert(
    fc.property(fc.constantFrom(...FORMS), fc.nat(), odd, (form, which, value) => {
      const file = structuredClone(form)
      const places = placesIn(file)
      places[which % places.length]?.(value)
      const read = parse(file)
      if (read.kind === 'wrong') expect(read.message).toMatch(/^This .*\.$/s)
      for (const { start, end } of read.kind === 'read' ? read.given.lines : []) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(1_000_000)
      }
    }),
    { numRuns: 2000 },
  )
})

test('any bytes are read or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(['read', 'wrong']).toContain(parseTranscript(bytes).kind)
    }),
  )
})

/** A setter for every field and entry of a value. */
function placesIn(value: unknown): ((odd: unknown) => void)[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [
    (odd: unknown) => {
      Object.defineProperty(holder, key, { value: odd, enumerable: true, configurable: true, writable: true })
    },
    ...placesIn(holder[key]),
  ])
}
