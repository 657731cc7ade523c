// Speaks the calls of bench/transfers, each agent of a call and its customer with a voice of their own, through the
// telephone. Needed only to change them: the recordings are kept in `corpus/hearing/transfers`, a file a channel.
// Needs the Debian packages flite, festival, festvox-kdlpc16k, sox and opus-tools. Usage: npm run speak:transfers
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { randomFrom } from './acts/random.js'
import { PARTIES, type Party } from './calls/spokenCalls.js'
import { keepRecording } from './telephone/keepRecording.js'
import { speak, TELEPHONE_RATE } from './telephone/speak.js'
import { type Placed, telephoneCall } from './telephone/telephoneCall.js'
import type { Voice } from './telephone/voices.js'
import { PARTS, recordingOf, type TransferCall, transferCalls } from './transfers/transferCalls.js'

// Whoever takes over is the next of them: now of the other sex, now of the same.
const AGENTS: Voice[] = [
  { engine: 'flite', name: 'slt' },
  { engine: 'flite', name: 'awb' },
  { engine: 'flite', name: 'rms', pitch: -140, tempo: 1.08 },
  { engine: 'flite', name: 'slt', pitch: -180, tempo: 1.05 },
  { engine: 'festival', name: 'cmu_us_slt_arctic_hts', pitch: 120 },
]
const CUSTOMERS: Voice[] = [
  { engine: 'festival', name: 'ked_diphone' },
  { engine: 'flite', name: 'rms', pitch: 110, tempo: 1.1 },
  { engine: 'flite', name: 'awb', pitch: 60, tempo: 1.05 },
]
const NOISES = [0.0005, 0.001, 0.002]
// A colleague sits at another telephone.
const LOUDEST_DB = [-3, -7, -5]
const LEAD_IN_SECONDS = 0.4
const GAP_SECONDS = 0.5
const KBITS = 8

await mkdir(dirname(recordingOf('', 'AGENT')), { recursive: true })
const calls = (await Promise.all(PARTS.map(transferCalls))).flat()
for (const [seed, call] of calls.entries()) {
  if (PARTIES.every((party) => existsSync(recordingOf(call.slug, party)))) continue
  await record(call, seed)
}

async function record({ slug, script }: TransferCall, seed: number): Promise<void> {
  const of = <T>(all: T[], after = 0) => all[(seed + after) % all.length] as T
  let end = LEAD_IN_SECONDS
  const placed: (Placed & { party: Party })[] = []
  for (const { speaker, agent = 1, text, gapSeconds = GAP_SECONDS } of script) {
    const voice = speaker === 'AGENT' ? of(AGENTS, agent - 1) : of(CUSTOMERS)
    const samples = await speak(text, voice, of(LOUDEST_DB, speaker === 'AGENT' ? agent : 0))
    // A negative gap starts a turn while the other still speaks.
    const start = placed.length === 0 ? end : Math.max(0, end + gapSeconds)
    end = Math.max(end, start + samples.length / TELEPHONE_RATE)
    placed.push({ party: speaker, channel: 0, start, samples })
  }
  const random = randomFrom(seed)
  for (const party of PARTIES) {
    const own = placed.filter((turn) => turn.party === party)
    const kept = { serial: seed, kbits: KBITS }
    await keepRecording(telephoneCall(own, 1, of(NOISES), random), recordingOf(slug, party), kept)
  }
}
