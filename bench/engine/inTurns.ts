import process from 'node:process'
import { processTree } from './processTree.js'

export interface Sample {
  seconds: number
  cpuSeconds: number
}

/**
 * Turn by turn, so that a machine that is busy for a while is so for all: one sample a round for each. `before`: what is
 * not measured.
 */
export async function inTurns<Name extends string>(
  work: Record<Name, () => Promise<void> | void>,
  rounds: number,
  before: Partial<Record<NoInfer<Name>, () => Promise<void>>> = {},
): Promise<Record<Name, Sample>[]> {
  const samples: Record<Name, Sample>[] = []
  for (let round = 0; round < rounds; round++) {
    const taken: [string, Sample][] = []
    for (const [name, run] of Object.entries<() => Promise<void> | void>(work)) {
      await before[name as Name]?.()
      const [start, startCpu] = [performance.now(), cpuSeconds()]
      await run()
      const seconds = (performance.now() - start) / 1000
      taken.push([name, { seconds, cpuSeconds: cpuSeconds() - startCpu }])
    }
    samples.push(Object.fromEntries(taken) as Record<Name, Sample>)
  }
  return samples
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function cpuSeconds(): number {
  return processTree(process.pid).reduce((sum, stat) => sum + stat.cpuSeconds, 0)
}
