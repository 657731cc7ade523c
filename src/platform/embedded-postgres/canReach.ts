import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { ServerUser } from './server.js'

/** Asks the kernel rather than the mode bits, which know nothing of ACLs and mount options. */
export async function canReach(
  user: ServerUser | undefined,
  script: string,
  paths: string[],
): Promise<boolean> {
  const child = spawn('/bin/sh', ['-c', script, ...paths], { ...user, cwd: '/', stdio: 'ignore' })
  const [code] = await once(child, 'exit')
  return code === 0
}
