import { parseCrontab } from 'graphile-worker'
import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { allJobs, CRONTAB } from '../../src/main/jobs.js'
import { startTestServer } from '../support/server.js'

test('every task of the crontab is a job that a worker runs', async () => {
  const server = await startTestServer()
  const { jobs, close } = await allJobs(server.services, new Registry())
  try {
    const tasks = parseCrontab(CRONTAB).map(({ task }) => task)
    expect(tasks.length).toBeGreaterThan(0)
    expect(Object.keys(jobs)).toEqual(expect.arrayContaining(tasks))
  } finally {
    await close()
    await server.close()
  }
})
