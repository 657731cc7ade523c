import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { decodeRecording } from '../../decode/decodeRecording.js'
import { voiceActivityModel } from '../builtinEnglish.js'
import { openPcmFile, type PcmFile } from '../pcmFile.js'
import type { SpeechSpan } from '../spokenAudio.js'
import { evenLevel } from './evenLevel.js'
import { findSpeech } from './findSpeech.js'
import { surelySpeech } from './surelySpeech.js'

const RATE = 16_000
const REPLIES = fileURLToPath(new URL('../../../../corpus/hearing/replies/', import.meta.url))
const LIMITS = { maxDurationSeconds: 600, maxWallSeconds: 600, maxResidentBytes: 512 * 1024 ** 2 }
const scratch = mkdtempSync(join(tmpdir(), 'ccr-find-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const tone: PcmFile = {
  samples: 20 * RATE,
  read: (from, to) => Float32Array.from({ length: to - from }, (_, i) => 0.2 * Math.sin((from + i) * 0.17)),
  close: () => {},
}

test('short replies are found that one detector alone misses, each when it is said', async () => {
  const voice = 'flite-rms'
  const track = await trackOf(voice)
  const spans = await found(track)
  const turns = turnsOf(voice)
  const lost = turns.filter(({ start, end }) => {
    const inside = spans.reduce(
      (sum, { from, to }) => sum + Math.max(0, Math.min(to, end * RATE) - Math.max(from, start * RATE)),
      0,
    )
    return inside < ((end - start) * RATE) / 2
  })
  track.close()
  expect(lost.length).toBeLessThanOrEqual(1)
  expect(spans.length).toBeLessThanOrEqual(turns.length + 2)
}, 60_000)

test('a tone is no speech, nor surely is it; what somebody says is', async () => {
  expect(await found(tone)).toEqual([])
  const { second } = voiceActivityModel()
  expect(surelySpeech(await evenLevel(tone), second)({ from: RATE, to: 3 * RATE })).toBe(false)
  const track = await trackOf('flite-awb')
  const [turn] = turnsOf('flite-awb')
  const isSpeech = surelySpeech(await evenLevel(track), second)
  const spoken = { from: Math.round((turn?.start ?? 0) * RATE), to: Math.round((turn?.end ?? 0) * RATE) }
  expect([isSpeech(spoken), isSpeech(spoken)]).toEqual([true, true])
  expect(isSpeech({ from: 0, to: spoken.from - RATE / 2 })).toBe(false)
  track.close()
}, 60_000)

test('a detector that is used again has heard nothing', async () => {
  const track = await trackOf('flite-awb')
  const first = await found(track)
  // Left in the middle of a word, with speech that nobody asked for.
  for await (const { position } of findSpeech(track, await evenLevel(track), voiceActivityModel()))
    if (position > (turnsOf('flite-awb')[0]?.start ?? 0) * RATE) break
  expect(await found(track)).toEqual(first)
  const both = await Promise.all([found(track), found(track), found(tone)])
  expect(both).toEqual([first, first, []])
  track.close()
}, 60_000)

test('after minutes of silence, and between them, what is said is found when it is said', async () => {
  const replies = await trackOf('flite-awb')
  const turns = turnsOf('flite-awb').slice(0, 6)
  const pause = 45.3
  const at = (i: number) => Math.round((i + 1) * pause * RATE)
  const samples = new Float32Array(at(turns.length) + RATE)
  for (const [i, { start, end }] of turns.entries())
    samples.set(replies.read(Math.round(start * RATE), Math.round(end * RATE)), at(i))
  replies.close()
  const spans = await found({
    samples: samples.length,
    read: (from, to) => samples.slice(from, to),
    close: () => {},
  })
  expect(spans).toHaveLength(turns.length)
  for (const [i, { start, end }] of turns.entries()) {
    expect(Math.abs((spans[i]?.from ?? 0) - at(i)) / RATE).toBeLessThan(0.3)
    expect(Math.abs((spans[i]?.to ?? 0) / RATE - (at(i) / RATE + end - start))).toBeLessThan(0.3)
  }
}, 60_000)

async function found(track: PcmFile): Promise<SpeechSpan[]> {
  const spans: SpeechSpan[] = []
  for await (const { passages } of findSpeech(track, await evenLevel(track), voiceActivityModel()))
    spans.push(...passages)
  return spans
}

async function trackOf(voice: string): Promise<PcmFile> {
  const input = join(REPLIES, `${voice}.opus`)
  const outputDir = mkdtempSync(join(scratch, 'track-'))
  const decoded = await decodeRecording({ input, outputDir, limits: LIMITS }, () => {})
  if (decoded.kind === 'refused') throw new Error(decoded.reason)
  return openPcmFile(decoded.audio.tracks[0]?.path ?? '')
}

function turnsOf(voice: string): { start: number; end: number }[] {
  const lines = readFileSync(join(REPLIES, 'spoken.jsonl'), 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line)).find((spoken) => spoken.voice === voice)?.turns ?? []
}
