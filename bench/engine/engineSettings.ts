import { join } from 'node:path'
import type { EngineSettings } from '../../src/edith/engine.js'

/** Of an engine that has `folder` to itself, no model but the built-in ones, and no limit that a recording here reaches. */
export function engineSettings(folder: string, recogniserThreads = 1): EngineSettings {
  return {
    modelsDir: join(folder, 'models'),
    scratchDir: join(folder, 'scratch'),
    minDurationSeconds: 1,
    maxDurationSeconds: 86_400,
    recogniserThreads,
  }
}
