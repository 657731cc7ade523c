import type { Server } from 'node:http'
import type { Socket } from 'node:net'

const GRACE_MS = 5_000

/**
 * Browsers open connections in advance and send nothing on them; such a connection is not idle to Node, and would hold
 * a stopping server up for a minute. What is still being answered has a few seconds; uploads resume.
 */
export function closePromptly(server: Server): { begin(): void } {
  const unused = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  server.on('request', ({ socket }) => unused.delete(socket))
  return {
    begin() {
      for (const socket of unused) socket.destroy()
      const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
      server.once('close', () => clearTimeout(cut))
      cut.unref()
    },
  }
}
