import { Worker } from 'node:worker_threads'
import { LABELS } from '../../src/edith/understand/acts/labels.js'
import type { Network } from '../../src/edith/understand/acts/network.js'
import type { Lesson, Sizes } from './trainNetwork.js'

// Three that differ only in their seed err in different places; a fourth adds next to nothing.
const SEEDS = [1, 2, 3]

export const SIZES: Sizes = { labels: [...LABELS], vector: 512, buckets: 32_768, width: 48, hidden: 96 }

/** Trained side by side, each on a core of its own where there are as many. */
export async function trainNetworks(lessons: Lesson[], sizes: Sizes, seeds = SEEDS): Promise<Network[]> {
  return Promise.all(seeds.map((seed) => trainBeside({ lessons, sizes, seed })))
}

function trainBeside(workerData: { lessons: Lesson[]; sizes: Sizes; seed: number }): Promise<Network> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./trainWorker.js', import.meta.url), {
      workerData,
      execArgv: process.execArgv,
    })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
