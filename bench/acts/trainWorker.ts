import { parentPort, workerData } from 'node:worker_threads'
import { type Lesson, type Sizes, trainNetwork } from './trainNetwork.js'

const { lessons, sizes, seed }: { lessons: Lesson[]; sizes: Sizes; seed: number } = workerData
parentPort?.postMessage(trainNetwork(lessons, sizes, seed))
