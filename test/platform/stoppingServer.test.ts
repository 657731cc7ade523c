import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createApp } from '../../src/platform/http/createApp.js'

test('a request whose last bytes reach a server that is stopping is answered as any other', async () => {
  const app = createApp({ log: pino({ level: 'silent' }) })
  app.get('/quick', async () => ({ ok: true }))
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo

  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk.toString()
  })
  const [accepted] = await once(app.server, 'connection')
  socket.write('GET /quick HTTP/1.1\r\nHost: localhost\r\n')
  while (accepted.bytesRead === 0) await sleep(5)
  const closed = app.close()
  while (app.server.listening) await sleep(5)
  socket.write('\r\n')
  await Promise.all([closed, once(socket, 'close')])

  expect(answer).toMatch(/^HTTP\/1\.1 200/)
  expect(answer).toMatch(/^x-request-id: c/m)
  expect(answer).toMatch(/^connection: close/im)
  expect(answer).toContain('{"ok":true}')
})
