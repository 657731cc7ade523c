import { Act } from '../../src/contract/acts.js'
import type { Embed } from '../../src/edith/judge/embedder.js'
import type { Likely } from '../../src/edith/understand/acts/recogniseActs.js'
import { readTurns } from '../../src/edith/understand/readTurns.js'
import type { Language, Turn } from './corpus.js'

export interface JudgedTurn extends Turn {
  likely: Likely
}

/** Every turn by itself, without its neighbours, read as the judge reads it: as a whole and sentence by sentence. */
export async function judgeTurns(turns: Turn[], language: Language, embed: Embed): Promise<JudgedTurn[]> {
  // Far apart in time, so that no turn runs on into the next.
  const segments = turns.map(({ text }, index) => ({
    index,
    speaker: 'AGENT' as const,
    start: index * 100,
    end: index * 100 + 1,
    text,
  }))
  const readings = await readTurns(segments, language, embed)
  const best = new Map<number, Likely>()
  for (const { segment, likely } of readings) {
    const known = best.get(segment.index)
    best.set(segment.index, known ? highest(known, likely) : likely)
  }
  return turns.flatMap((turn, i) => {
    const likely = best.get(i)
    return likely ? [{ ...turn, likely }] : []
  })
}

function highest(a: Likely, b: Likely): Likely {
  const acts = Act.options.map((act) => [act, Math.max(a[act], b[act])] as const)
  return { ...a, ...Object.fromEntries(acts) }
}
