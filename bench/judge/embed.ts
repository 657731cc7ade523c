import { startEmbedder } from '../../src/edith/judge/embedder.js'

/** It keeps nobody alive, and ends with this process. */
export const { embed } = startEmbedder()
