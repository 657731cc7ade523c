import { demoCalls } from '../../src/main/demo/demoCalls.js'
import { type ScriptedCall, scriptedCalls } from '../calls/scriptedCalls.js'
import { PARTIES, recordingOf } from '../calls/spokenCalls.js'
import { overLine } from './poorLine.js'
import { samplesOf } from './samplesOf.js'

export interface MonoCall {
  slug: string
  language: string
  script: Pick<ScriptedCall['script'][number], 'speaker' | 'text'>[]
  samples: Float32Array
}

/** How both parties come onto the one channel: the customer louder or softer than the agent, and through which line. */
export interface Mix {
  customerDecibels: number
  codec: 'CLEAN' | 'MU_LAW'
}

const LOUDEST_DECIBELS = -3

export async function* monoScriptedCalls(part: string, mix: Mix): AsyncGenerator<MonoCall> {
  for (const { slug, language, script } of (await scriptedCalls()).get(part) ?? []) {
    const [agent, customer] = await Promise.all(
      PARTIES.map(async (party) => (await samplesOf(recordingOf(slug, party)))[0] ?? new Float32Array()),
    )
    if (agent && customer) yield { slug, language, script, samples: await mixed(agent, customer, mix) }
  }
}

export async function* monoDemoCalls(mix: Mix): AsyncGenerator<MonoCall> {
  for (const { slug, language, script, file, agentChannel } of await demoCalls()) {
    const [left = new Float32Array(), right] = await samplesOf(file)
    const samples = right
      ? await mixed(...(agentChannel === 'LEFT' ? ([left, right] as const) : ([right, left] as const)), mix)
      : await overLine(left, { decibels: LOUDEST_DECIBELS, codec: mix.codec })
    yield { slug, language, script, samples }
  }
}

function mixed(agent: Float32Array, customer: Float32Array, mix: Mix): Promise<Float32Array> {
  const louder = 10 ** (mix.customerDecibels / 20)
  const length = Math.max(agent.length, customer.length)
  const both = Float32Array.from({ length }, (_, i) => (agent[i] ?? 0) + louder * (customer[i] ?? 0))
  return overLine(both, { decibels: LOUDEST_DECIBELS, codec: mix.codec })
}
