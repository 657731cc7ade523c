import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'

export interface Gate {
  /** The same connection string, through the gate. */
  url(original: string): string
  /** From now on: `open` lets everything pass, `hung` accepts and answers nothing, `closed` refuses and cuts what is open. */
  set(state: 'open' | 'hung' | 'closed'): Promise<void>
  close(): Promise<void>
}

/** Stands between the product and PostgreSQL, as a network does that fails in every way there is. */
export async function openGate(target: string): Promise<Gate> {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  let state = 'open'
  const server = createServer((socket) => {
    const onward = dial(Number(port), hostname)
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      open.add(one)
      one.on('data', (chunk) => state === 'open' && other.write(chunk))
      one.on('error', () => {})
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const own = await listen(0)
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  const stop = async () => {
    cut()
    if (!server.listening) return
    server.close()
    await once(server, 'close')
  }
  return {
    url: (original) => Object.assign(new URL(original), { hostname: '127.0.0.1', port: own }).href,
    async set(next) {
      // What was dropped while it hung would leave a connection that makes no sense any more.
      if (state === 'hung') cut()
      if (next === 'closed') await stop()
      else if (!server.listening) await listen(own)
      state = next
    },
    close: stop,
  }
}
