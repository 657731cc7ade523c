import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import type { Caller } from '../../src/accounts/caller.js'
import { serverEventsRoute } from '../../src/audios/serverEventsRoute.js'
import { EVENTS_PATH } from '../../src/contract/app/serverEvents.js'
import { createApp } from '../../src/platform/http/createApp.js'

test('a page that leaves before it is known who it belongs to leaves no stream behind', async () => {
  const app = createApp({ log: pino({ level: 'silent' }) })
  onTestFinished(() => app.close())
  let identified = 0
  let streams = 0
  const identify = async () => {
    await sleep(200)
    identified++
    return { userId: 'user', orgId: 'org' } as Caller
  }
  const subscribe = () => {
    streams++
    return () => {
      streams--
    }
  }
  serverEventsRoute(app, { identify, hub: { subscribe } })
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))

  const sockets = Array.from({ length: 3 }, () => connect(Number(port), '127.0.0.1'))
  for (const socket of sockets) socket.write(`GET ${EVENTS_PATH} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
  await sleep(50)
  for (const socket of sockets.slice(0, 2)) socket.destroy()
  const [stays] = sockets.slice(2)
  await once(stays ?? app.server, 'data')
  await sleep(50)
  expect({ identified, streams }).toEqual({ identified: 3, streams: 1 })
  stays?.destroy()
  await sleep(100)
  expect(streams).toBe(0)
})
