import { readFileSync } from 'node:fs'

const PAGE_BYTES = 4096

/** 0 where the system does not tell (anything but Linux): the child then still watches itself between packets. */
export function residentBytes(pid: number): number {
  try {
    const resident = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]
    return Number(resident ?? 0) * PAGE_BYTES
  } catch {
    return 0
  }
}
