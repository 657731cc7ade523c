import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { upload } from '../pipeline/callCentre.js'
import { wavHeader } from '../support/writeWav.js'
import { count, type Installation, openInstallation, says } from './installation.js'

let installation: Installation

beforeAll(async () => {
  installation = await openInstallation({}, { isQuick: true })
})
afterAll(() => installation?.close())

test('server and worker wait for the database at their start, outlive its absence over a tick of the clock, and say so once', {
  timeout: 240_000,
}, async () => {
  const { start, stopPostgres, startPostgres, ask } = installation
  await stopPostgres()
  const [serve, worker] = [start('serve'), start('worker')]
  for (const process of [serve, worker]) await says(process, 'the database is away', 1)
  await startPostgres()
  for (const process of [serve, worker]) await says(process, 'the database is back', 1)
  await Promise.all([serve, worker].map(({ child }) => once(child, 'message')))

  const who = await installation.signUp()
  const project = await installation.createProject(who)
  const bytes = Buffer.concat([wavHeader(1, 64_000), Buffer.alloc(64_000)])
  const isTaken = async () =>
    installation.settled(who, await upload(installation, who, project.id, { name: 'silence.wav', bytes }))
  await isTaken()

  await stopPostgres()
  for (const process of [serve, worker]) await says(process, 'the database is away', 2)
  expect((await ask('/app/api/me', who.cookie)).status).toBe(503)
  // More than a minute of the worker's: its clock has ticked.
  await new Promise((resolve) => setTimeout(resolve, 7_000))
  await startPostgres()
  for (const process of [serve, worker]) await says(process, 'the database is back', 2)
  expect((await ask('/app/api/me', who.cookie)).status).toBe(200)
  await isTaken()

  for (const process of [serve, worker]) {
    expect(count(process, 'the database is away')).toBe(2)
    expect(process.output()).not.toMatch(/"level":(50|60)|ECONNREFUSED(?!.*the database is away)/)
    process.child.kill('SIGUSR2')
    await says(process, 'foreign handlers: 0', 1)
  }
})
