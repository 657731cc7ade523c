// Speaks the scripted calls of bench/calls: two voices that no demo call has, through the telephone. Needed only to
// change them: the recordings are kept in `corpus/calls`, a file a party. Resumed where it was left.
// Needs the Debian packages flite, festival, festvox-kdlpc16k, sox and opus-tools. Usage: npm run speak:calls
import { mkdir, writeFile } from 'node:fs/promises'
import { randomFrom } from './acts/random.js'
import { type ScriptedCall, scriptedCalls } from './calls/scriptedCalls.js'
import {
  PARTIES,
  type Party,
  RECORDINGS,
  recordingOf,
  SPOKEN,
  type SpokenCall,
  spokenCalls,
} from './calls/spokenCalls.js'
import { keepRecording } from './telephone/keepRecording.js'
import { speak, TELEPHONE_RATE } from './telephone/speak.js'
import { type Placed, telephoneCall } from './telephone/telephoneCall.js'
import type { Voice } from './telephone/voices.js'

const AGENTS: Voice[] = [
  { engine: 'flite', name: 'awb' },
  { engine: 'flite', name: 'slt' },
  { engine: 'flite', name: 'rms', pitch: -140, tempo: 1.08 },
  { engine: 'flite', name: 'slt', pitch: -180, tempo: 1.05 },
]
const CUSTOMERS: Voice[] = [
  { engine: 'flite', name: 'slt', pitch: 90, tempo: 1.06 },
  { engine: 'flite', name: 'awb', pitch: 60, tempo: 1.05 },
  { engine: 'flite', name: 'slt', pitch: -90 },
  { engine: 'festival', name: 'ked_diphone' },
  { engine: 'flite', name: 'rms', pitch: 110, tempo: 1.1 },
]
const NOISES = [0.0005, 0.001, 0.002]
const LOUDEST_DB = [-3, -6, -9]
const LEAD_IN_SECONDS = 0.4
const GAP_SECONDS = 0.5
const KBITS = 8

await mkdir(RECORDINGS, { recursive: true })
const spoken = new Map<string, SpokenCall>(await spokenCalls())
const calls = [...(await scriptedCalls()).values()].flat()
for (const [seed, call] of calls.entries()) {
  if (spoken.has(call.slug)) continue
  spoken.set(call.slug, { slug: call.slug, turns: await record(call, seed) })
  const lines = [...spoken.values()].map(({ slug, turns }) => `${JSON.stringify({ slug, turns })}\n`)
  await writeFile(SPOKEN, lines.join(''))
  console.log(call.slug)
}

async function record({ slug, script }: ScriptedCall, seed: number): Promise<[number, number][]> {
  const of = <T>(all: T[]) => all[seed % all.length] as T
  let end = LEAD_IN_SECONDS
  const placed: (Placed & { party: Party; end: number })[] = []
  for (const { speaker, text, gapSeconds = GAP_SECONDS } of script) {
    const isAgent = speaker === 'AGENT'
    const samples = await speak(text, of(isAgent ? AGENTS : CUSTOMERS), of(LOUDEST_DB))
    // A negative gap starts a turn while the other still speaks.
    const start = placed.length === 0 ? end : Math.max(0, end + gapSeconds)
    const ends = start + samples.length / TELEPHONE_RATE
    end = Math.max(end, ends)
    placed.push({ party: speaker, channel: 0, start, end: ends, samples })
  }
  const noise = of(NOISES)
  const random = randomFrom(seed)
  for (const party of PARTIES) {
    const own = placed.filter((turn) => turn.party === party)
    await keepRecording(telephoneCall(own, 1, noise, random), recordingOf(slug, party), {
      serial: seed,
      kbits: KBITS,
    })
  }
  return placed.map(({ start, end }) => [round(start), round(end)])
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100
}
