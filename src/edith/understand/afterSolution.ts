import type { Reading } from './readTurns.js'

/**
 * "Are you ringing for a quote?" asks nobody whether it is solved: that can be asked once something has been done or
 * promised. In whole calls it never comes earlier, so it is at most as likely as that is. What an agent says first has
 * nothing before it to go by. Readings stand in order of time.
 */
export function afterSolution(readings: Reading[]): Reading[] {
  const agents = readings.filter(isAgents)
  const first = agents[0]?.segment.index
  const solvedBy = new Map<number, number>()
  let solved = 0
  for (const { segment, likely } of agents) {
    solved = Math.max(solved, likely['solution-explained'], likely['next-steps'])
    solvedBy.set(segment.index, solved)
  }
  return readings.map((reading) => {
    const { segment, likely } = reading
    if (!isAgents(reading) || segment.index === first) return reading
    const confirmed = Math.min(likely['resolution-confirmed'], solvedBy.get(segment.index) ?? 0)
    return { ...reading, likely: { ...likely, 'resolution-confirmed': confirmed } }
  })
}

function isAgents({ segment }: Reading): boolean {
  return segment.speaker !== 'CUSTOMER'
}
