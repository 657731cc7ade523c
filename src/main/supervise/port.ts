import { once } from 'node:events'
import { createServer } from 'node:net'

export type PortCheck = { kind: 'free'; port: number } | { kind: 'refused'; message: string }

/** Asked before anything is started, so that the answer is not buried under it. Port 0 means: any. */
export async function checkPort(port: number, host: string): Promise<PortCheck> {
  const server = createServer()
  try {
    server.listen(port, host)
    await once(server, 'listening')
    const address = server.address()
    const found = address !== null && typeof address === 'object' ? address.port : port
    server.close()
    await once(server, 'close')
    return { kind: 'free', port: found }
  } catch (error) {
    return { kind: 'refused', message: explain(error, port, host) }
  }
}

function explain(error: unknown, port: number, host: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop that one, or choose another: PORT=${port + 1} npm start`
  if (code === 'EACCES')
    return `Port ${port} may not be opened by this user: choose one from 1024 up with PORT`
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${host}: see HOST`
  return `Port ${port} on ${host} cannot be opened: ${error instanceof Error ? error.message : error}`
}
