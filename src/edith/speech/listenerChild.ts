import process from 'node:process'
import { type Diarise, loadDiarisation } from './diarise.js'
import type { FromListener, ListenJob, ToListener } from './listenJob.js'
import { listenToTracks } from './listenToTracks.js'
import { loadRecogniser, type Recognise } from './recogniser.js'
import { takeTurns } from './takeTurns.js'

const RUNS_BETWEEN_COLLECTIONS = 32
const threads = Number(process.argv[2] ?? 1)
const takeTurn = takeTurns(threads)
const recognisers = new Map<string, Recognise>()
const diarisations = new Map<string, Diarise>()
const running = new Map<number, AbortController>()
let runs = 0

// Nobody waits for the words of a parent that is gone.
process.on('disconnect', () => process.exit(1))
process.on('message', (message: ToListener) => {
  if (message.kind === 'cancel') running.get(message.id)?.abort()
  else void listen(message.id, message.job)
})

async function listen(id: number, job: ListenJob): Promise<void> {
  const controller = new AbortController()
  running.set(id, controller)
  try {
    const recognise = keep(recognisers, job.model, loadRecogniser)
    const { diarisation } = job
    const ears = {
      takeTurn,
      recognise: async (samples: Float32Array) => {
        const text = await recognise(samples)
        // A stream's samples lie outside of what the collector counts: unasked, it would let gigabytes gather.
        if (++runs % RUNS_BETWEEN_COLLECTIONS === 0) globalThis.gc?.()
        return text
      },
      diarise: diarisation ? keep(diarisations, diarisation, loadDiarisation) : undefined,
    }
    const onHeard = (fraction: number) => send({ kind: 'progress', id, fraction })
    send({
      kind: 'heard',
      id,
      utterances: await listenToTracks(job, ears, onHeard, controller.signal),
    })
  } catch (error) {
    send({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) })
  } finally {
    running.delete(id)
  }
}

/** Loads a model for the first recording that asks for it. */
function keep<M, L>(loaded: Map<string, L>, model: M, load: (model: M) => L): L {
  const key = JSON.stringify(model)
  const result = loaded.get(key) ?? load(model)
  loaded.set(key, result)
  return result
}

function send(message: FromListener): void {
  process.send?.(message)
}
