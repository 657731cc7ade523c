import { readdirSync, readFileSync } from 'node:fs'

interface ProcessStat {
  pid: number
  parent: number
  /** Of its own and of those of its children that have ended. */
  cpuSeconds: number
}

// What the kernel counts processor time in, on every Linux that Node runs on.
const TICKS_PER_SECOND = 100

/** A process and all that descend from it. Linux only. */
export function processTree(root: number): ProcessStat[] {
  const all = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => statOf(Number(name)))
      .map((stat) => [stat.pid, stat]),
  )
  return [...all.values()].filter(({ pid }) => {
    for (let at = all.get(pid); at; at = all.get(at.parent)) if (at.pid === root) return true
    return false
  })
}

function statOf(pid: number): ProcessStat[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name, in brackets, may itself hold brackets and spaces. See proc(5).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = fields.slice(11, 15).reduce((sum, value) => sum + Number(value), 0)
    return [{ pid, parent: Number(fields[1]), cpuSeconds: ticks / TICKS_PER_SECOND }]
  } catch {
    return []
  }
}
