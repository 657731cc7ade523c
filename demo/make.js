#!/usr/bin/env node
// Renders the demo calls from calls.json. Needed only to change them; the product reads the audio that is
// committed beside this file. Debian packages: flite festival festvox-us-slt-hts festvox-kallpc16k sox ffmpeg.
// Usage: node demo/make.js [slug...]
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const DEFAULT_GAP_SECONDS = 0.5
const LEAD_IN_SECONDS = 0.4
const TELEPHONE_BAND = ['sinc', '220-3700']

const RECORDINGS = {
  'brightline-outage': {
    agent: { engine: 'flite', voice: 'rms', tempo: 1.05 },
    customer: { engine: 'festival', voice: 'cmu_us_slt_arctic_hts' },
    encode: ['-c:a', 'libopus', '-b:a', '40k', '-ar', '16000'],
  },
  'swift-parcel-lost': {
    agent: { engine: 'festival', voice: 'cmu_us_slt_arctic_hts', pitch: -60, tempo: 1.04 },
    customer: { engine: 'flite', voice: 'rms', pitch: -80, tempo: 1.02 },
    telephone: true,
    noise: 0.001,
    encode: ['-c:a', 'libmp3lame', '-b:a', '48k', '-ar', '16000'],
  },
  'harbour-bank-fraud': {
    agent: { engine: 'festival', voice: 'cmu_us_slt_arctic_hts', pitch: 80 },
    customer: { engine: 'flite', voice: 'rms', pitch: -60 },
    encode: ['-c:a', 'aac', '-b:a', '36k', '-ar', '16000'],
  },
  'oakshield-claim': {
    agent: { engine: 'flite', voice: 'rms', pitch: -120, tempo: 1.1 },
    customer: { engine: 'festival', voice: 'cmu_us_slt_arctic_hts', tempo: 1.05 },
    noise: 0.0008,
    encode: ['-c:a', 'libopus', '-b:a', '40k', '-ar', '16000'],
  },
  'sunway-rebooking': {
    agent: { engine: 'flite', voice: 'rms', pitch: 40, tempo: 0.97 },
    customer: { engine: 'festival', voice: 'cmu_us_slt_arctic_hts', pitch: 60 },
    telephone: true,
    noise: 0.0006,
    encode: ['-c:a', 'pcm_mulaw', '-ar', '8000'],
  },
  'northwind-bill': {
    agent: { engine: 'festival', voice: 'cmu_us_slt_arctic_hts' },
    customer: { engine: 'festival', voice: 'kal_diphone', tempo: 1.08 },
    encode: ['-c:a', 'libmp3lame', '-b:a', '32k', '-ar', '16000'],
  },
  'urban-closet-refund': {
    agent: { engine: 'festival', voice: 'cmu_us_slt_arctic_hts', pitch: 60 },
    customer: { engine: 'flite', voice: 'rms' },
    telephone: true,
    encode: ['-c:a', 'flac', '-sample_fmt', 's16', '-ar', '8000'],
  },
  'pocket-mobile-signal': {
    agent: { engine: 'flite', voice: 'rms', pitch: 60 },
    customer: { engine: 'festival', voice: 'cmu_us_slt_arctic_hts' },
    telephone: true,
    noise: 0.001,
    encode: ['-c:a', 'libgsm_ms', '-ar', '8000'],
  },
}

const folder = import.meta.dirname
const wanted = process.argv.slice(2)
const scratch = mkdtempSync(join(tmpdir(), 'demo-calls-'))
try {
  for (const call of JSON.parse(readFileSync(join(folder, 'calls.json'), 'utf8')))
    if (wanted.length === 0 || wanted.includes(call.slug)) render(call, RECORDINGS[call.slug])
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function render(call, recording) {
  const turns = placeTurns(call, recording)
  const tracks = ['AGENT', 'CUSTOMER'].map((speaker) => mixTrack(turns, speaker, recording))
  if (call.agentChannel === 'RIGHT') tracks.reverse()
  const mixed = join(scratch, `${call.slug}.wav`)
  if (call.agentChannel) execFileSync('sox', ['-M', ...tracks, mixed])
  else execFileSync('sox', ['-m', '-v', '1', tracks[0], '-v', '1', tracks[1], mixed])
  const bitExact = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact']
  execFileSync('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-i',
    mixed,
    ...recording.encode,
    ...bitExact,
    join(folder, call.file),
  ])
  console.log(`${call.file}  ${durationOf(mixed).toFixed(1)} s`)
}

/** A negative gap starts a turn while the other still speaks: an interruption. */
function placeTurns(call, recording) {
  let end = LEAD_IN_SECONDS
  return call.script.map((turn, index) => {
    const voice = turn.speaker === 'AGENT' ? recording.agent : recording.customer
    const file = speak(turn.text, voice, join(scratch, `${call.slug}-${index}`))
    const start = index === 0 ? end : end + (turn.gapSeconds ?? DEFAULT_GAP_SECONDS)
    end = Math.max(end, start + durationOf(file))
    return { speaker: turn.speaker, file, start, end }
  })
}

function speak(text, voice, base) {
  const spoken = `${base}-spoken.wav`
  if (voice.engine === 'flite') execFileSync('flite', ['-voice', voice.voice, '-t', text, '-o', spoken])
  else execFileSync('text2wave', ['-eval', `(voice_${voice.voice})`, '-o', spoken], { input: text })
  const file = `${base}.wav`
  const trimSilence = ['silence', '1', '0.02', '0.3%', 'reverse', 'silence', '1', '0.02', '0.3%', 'reverse']
  const change = [
    ...(voice.pitch ? ['pitch', voice.pitch] : []),
    ...(voice.tempo ? ['tempo', '-s', voice.tempo] : []),
  ]
  execFileSync(
    'sox',
    [spoken, '-r', '16000', '-b', '16', file, ...trimSilence, ...change, 'gain', '-n', '-5'].map(String),
  )
  return file
}

function mixTrack(turns, speaker, recording) {
  const own = turns.filter((turn) => turn.speaker === speaker)
  const length = Math.max(...turns.map((turn) => turn.end)) + 0.5
  const padded = own.map((turn) => {
    const file = turn.file.replace('.wav', '-placed.wav')
    execFileSync('sox', [turn.file, file, 'pad', turn.start.toFixed(3)])
    return file
  })
  const silence = join(scratch, `silence-${speaker}.wav`)
  execFileSync('sox', [
    '-R',
    '-n',
    '-r',
    '16000',
    '-b',
    '16',
    silence,
    'synth',
    length.toFixed(3),
    'pinknoise',
    'vol',
    String(recording.noise ?? 0),
  ])
  const track = join(scratch, `track-${speaker}.wav`)
  const inputs = [...padded, silence].flatMap((file) => ['-v', '1', file])
  execFileSync('sox', ['-m', ...inputs, track, ...(recording.telephone ? TELEPHONE_BAND : [])])
  return track
}

function durationOf(file) {
  return Number(execFileSync('soxi', ['-D', file]).toString())
}
