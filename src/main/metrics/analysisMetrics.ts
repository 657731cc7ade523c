import { Counter, Histogram, type Registry } from 'prom-client'
import type { Engine, Stage } from '../../edith/engine.js'

const REAL_TIME_FACTORS = [0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 4]
const STAGE_SECONDS = [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 900, 3600]

/** The engine, and what it does counted. */
export function measuredEngine(registry: Registry, engine: Engine): Engine {
  const registers = [registry]
  const analyses = new Counter({
    name: 'ccr_analyses_total',
    help: 'Analyses by outcome: done, why the recording was refused, handed_back (the worker stopped), or error.',
    labelNames: ['outcome'],
    registers,
  })
  const realTime = new Histogram({
    name: 'ccr_analysis_real_time_factor',
    help: 'Seconds that an analysis took for each second of the recording. Below 1 is faster than listening.',
    buckets: REAL_TIME_FACTORS,
    registers,
  })
  const stages = new Histogram({
    name: 'ccr_analysis_stage_seconds',
    help: 'How long each stage of an analysis took, of recordings that were analysed.',
    labelNames: ['stage'],
    buckets: STAGE_SECONDS,
    registers,
  })
  const heard = new Counter({
    name: 'ccr_analysed_audio_seconds_total',
    help: 'Seconds of recordings that were analysed.',
    registers,
  })
  for (const outcome of ['done', 'error', 'handed_back']) analyses.inc({ outcome }, 0)

  return {
    ...engine,
    async analyze(request, onProgress, signal) {
      const since = performance.now()
      const clock = stageClock()
      try {
        const outcome = await engine.analyze(
          request,
          (progress) => {
            clock.enter(progress.stage)
            onProgress?.(progress)
          },
          signal,
        )
        analyses.inc({ outcome: outcome.kind === 'refused' ? outcome.reason.toLowerCase() : 'done' })
        if (outcome.kind === 'refused') return outcome
        const { durationSeconds } = outcome.analysis
        heard.inc(durationSeconds)
        if (durationSeconds > 0) realTime.observe((performance.now() - since) / 1000 / durationSeconds)
        for (const [stage, seconds] of clock.end()) stages.observe({ stage: stage.toLowerCase() }, seconds)
        return outcome
      } catch (error) {
        analyses.inc({ outcome: signal?.aborted ? 'handed_back' : 'error' })
        throw error
      }
    },
  }
}

function stageClock() {
  const times = new Map<Stage, number>()
  let current: { stage: Stage; since: number } | undefined
  const leave = () => {
    if (!current) return
    const seconds = (performance.now() - current.since) / 1000
    times.set(current.stage, (times.get(current.stage) ?? 0) + seconds)
  }
  return {
    enter(stage: Stage) {
      if (current?.stage === stage) return
      leave()
      current = { stage, since: performance.now() }
    },
    end() {
      leave()
      return times
    },
  }
}
