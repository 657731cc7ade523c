import { fork } from 'node:child_process'
import { once } from 'node:events'
import { generate } from 'selfsigned'

export interface Sink {
  url: string
  /** What a client has to trust. */
  ca: string
  received(): Promise<number>
  stop(): void
}

/** A process of its own that speaks HTTPS, as every endpoint does. */
export async function startSink(): Promise<Sink> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  })
  const child = fork(new URL('./sink.js', import.meta.url), { execArgv: [] })
  child.send({ key, cert })
  const [{ port }] = await once(child, 'message')
  return {
    url: `https://127.0.0.1:${port}`,
    ca: cert,
    async received() {
      child.send('how many?')
      const [answer] = await once(child, 'message')
      return answer.received
    },
    stop: () => child.disconnect(),
  }
}
