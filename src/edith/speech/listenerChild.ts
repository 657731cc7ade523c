import process from 'node:process'
import { answerParent } from '../restingChild.js'
import { type Diarise, loadDiarisation } from './diarise.js'
import { loadIdentifier } from './language/loadIdentifier.js'
import type { ListenJob } from './listenJob.js'
import { listenToTracks } from './listenToTracks.js'
import { loadRecogniser, type Recognise } from './recogniser.js'
import type { OnHeard } from './spokenAudio.js'
import { takeTurns } from './takeTurns.js'

const RUNS_BETWEEN_COLLECTIONS = 32
const threads = Number(process.argv[2] ?? 1)
const takeTurn = takeTurns(threads)
const recognisers = new Map<string, Recognise>()
const diarisations = new Map<string, Diarise>()
let runs = 0

answerParent(async (job: ListenJob, onHeard: OnHeard, signal) => {
  const recognise = keep(recognisers, job.model, loadRecogniser)
  const { diarisation } = job
  const ears = {
    takeTurn,
    recognise: async (samples: Float32Array) => {
      const recognised = await recognise(samples)
      // A stream's samples lie outside of what the collector counts: unasked, it would let gigabytes gather.
      if (++runs % RUNS_BETWEEN_COLLECTIONS === 0) globalThis.gc?.()
      return recognised
    },
    diarise: diarisation ? keep(diarisations, diarisation, loadDiarisation) : undefined,
    // A second copy of the model: not kept beside the first.
    identify: loadIdentifier(job.model),
  }
  return listenToTracks(job, ears, onHeard, signal)
})

/** Loads a model for the first recording that asks for it. */
function keep<M, L>(loaded: Map<string, L>, model: M, load: (model: M) => L): L {
  const key = JSON.stringify(model)
  const result = loaded.get(key) ?? load(model)
  loaded.set(key, result)
  return result
}
