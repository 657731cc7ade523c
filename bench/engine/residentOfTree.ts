import { residentBytes } from '../../src/edith/residentBytes.js'
import { processTree } from './processTree.js'

/** Pages that processes share are counted once for each: the true sum is at most this. */
export function residentOfTree(root: number): number {
  return processTree(root).reduce((sum, { pid }) => sum + residentBytes(pid), 0)
}
