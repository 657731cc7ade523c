import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { closePromptly } from '../../src/platform/http/closePromptly.js'

test('a connection opened in advance does not hold a stopping server up', async () => {
  const server = createServer()
  const closing = closePromptly(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const arrived = once(server, 'connection')
  const unused = connect(port, '127.0.0.1')
  await arrived

  const isCut = once(unused, 'close')
  closing.begin()
  server.close()
  await once(server, 'close')
  await isCut
  expect(unused.destroyed).toBe(true)
})
