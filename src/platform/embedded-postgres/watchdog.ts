import { spawn } from 'node:child_process'

/**
 * The server outlives whoever started it. So a shell waits at the other end of a pipe that only our
 * death closes, SIGKILL included, and then asks the server for a fast shutdown.
 */
export function watchOver(serverPid: number): () => void {
  const shell = spawn(
    '/bin/sh',
    ['-c', 'read -r line; [ "$line" = done ] || kill -INT "$0"', String(serverPid)],
    {
      cwd: '/',
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  )
  shell.on('error', () => {})
  shell.stdin.on('error', () => {})
  shell.unref()
  if ('unref' in shell.stdin && typeof shell.stdin.unref === 'function') shell.stdin.unref()
  return () => shell.stdin.end('done\n')
}
