import { once } from 'node:events'
import { createServer } from 'node:net'

/** Somebody else may take it before it is used: whoever binds it must be ready to ask again. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('A TCP listener has a port')
  return address.port
}
