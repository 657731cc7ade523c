import { scriptedCalls } from '../calls/scriptedCalls.js'
import { PARTIES, recordingOf, spokenCalls } from '../calls/spokenCalls.js'
import { samplesOf } from './samplesOf.js'

/** One voice by itself, and when it says what, in seconds. */
export interface TimedTurns {
  name: string
  samples: Float32Array
  turns: { start: number; end: number; text: string }[]
}

/** The parties of the calls that are looked at while the engine is built. */
export async function* timedTurns(): AsyncGenerator<TimedTurns> {
  const spoken = await spokenCalls()
  for (const { slug, script } of (await scriptedCalls()).get('develop') ?? []) {
    for (const party of PARTIES) {
      const [samples = new Float32Array()] = await samplesOf(recordingOf(slug, party))
      const turns = script.flatMap(({ speaker, text }, i) => {
        const [start, end] = spoken.get(slug)?.turns[i] ?? [0, 0]
        return speaker === party ? [{ start, end, text }] : []
      })
      yield { name: `${slug} ${party.toLowerCase()}`, samples, turns }
    }
  }
}
