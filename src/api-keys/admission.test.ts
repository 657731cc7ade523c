import { expect, test } from 'vitest'
import { markAway } from '../platform/away.js'
import { createAdmissions } from './admission.js'
import type { Standing } from './admitCalls.js'

const HASH = Buffer.from('a')

function standing(change: Partial<Standing>): Standing {
  return {
    orgId: 'o',
    keyId: 'k',
    lastUsedAt: null,
    plan: 'PRO',
    quota: 10_000,
    usedBefore: 0,
    admitted: 0,
    periodStart: new Date(0),
    resetsAt: new Date(1000),
    resetsInSeconds: 1,
    ...change,
  }
}

/** The database's side, one question after the other; each waits until the test answers it. */
function database() {
  const questions: {
    wanted: number
    answer: (standing: Standing | undefined) => void
    fail: (error: Error) => void
  }[] = []
  const ask = (_: Buffer, wanted: number) =>
    new Promise<Standing | undefined>((answer, fail) => questions.push({ wanted, answer, fail }))
  return { questions, ask }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('calls that arrive while a question is in flight share the next one', async () => {
  const { questions, ask } = database()
  const admit = createAdmissions(ask)
  const calls = [admit(HASH), admit(HASH), admit(HASH)]
  expect(questions.map(({ wanted }) => wanted)).toEqual([1])
  questions[0]?.answer(standing({ admitted: 1 }))
  await settled()
  expect(questions.map(({ wanted }) => wanted)).toEqual([1, 2])
  questions[1]?.answer(standing({ usedBefore: 1, admitted: 2 }))
  const remaining = (await Promise.all(calls)).map((call) =>
    call.kind === 'admitted' ? call.remaining : call.kind,
  )
  expect(remaining).toEqual([9999, 9998, 9997])
})

test('of a batch that the quota has no room for, the first are served', async () => {
  const { questions, ask } = database()
  const admit = createAdmissions(ask)
  const calls = [admit(HASH), admit(HASH), admit(HASH), admit(HASH)]
  questions[0]?.answer(standing({ usedBefore: 9997, admitted: 1 }))
  await settled()
  questions[1]?.answer(standing({ usedBefore: 9998, admitted: 2 }))
  expect((await Promise.all(calls)).map(({ kind }) => kind)).toEqual([
    'admitted',
    'admitted',
    'admitted',
    'quota-exhausted',
  ])
})

test('no more than a thousandth of the quota is open at once: that is what a crash can cost', async () => {
  const { questions, ask } = database()
  const admit = createAdmissions(ask)
  const calls = Array.from({ length: 40 }, () => admit(HASH))
  questions[0]?.answer(standing({ admitted: 1 }))
  await settled()
  expect(questions[1]?.wanted).toBe(8)
  questions[1]?.answer(standing({ usedBefore: 1, admitted: 8 }))
  await settled()
  expect(questions).toHaveLength(2)
  for (const call of await Promise.all(calls.slice(0, 5))) if (call.kind === 'admitted') call.answered()
  await settled()
  expect(questions[2]?.wanted).toBe(1)
})

test('all keys of an organisation share what may be open, and none of them starves', async () => {
  const { questions, ask } = database()
  const admit = createAdmissions(ask)
  const [a, b] = [Buffer.from('a'), Buffer.from('b')]
  const open: { key: Buffer; answered: () => void }[] = []
  const call = async (key: Buffer) => {
    const admission = await admit(key)
    if (admission.kind === 'admitted') open.push({ key, answered: admission.answered })
  }
  const answerAll = async () => {
    for (const { wanted, answer } of questions.splice(0)) answer(standing({ admitted: wanted }))
    await settled()
  }
  for (const key of [a, b]) void call(key)
  await answerAll()
  for (const key of [a, b]) for (let i = 0; i < 20; i++) void call(key)
  const served: Buffer[] = []
  while (served.length < 42) {
    await answerAll()
    expect(open.length).toBeLessThanOrEqual(9)
    for (const { key, answered } of open.splice(0)) {
      served.push(key)
      answered()
    }
  }
  expect(new Set(served.slice(0, 20))).toEqual(new Set([a, b]))
})

test('a question that fails fails its calls, and the next ones are asked for anew', async () => {
  const { questions, ask } = database()
  const admit = createAdmissions(ask)
  const failing = admit(HASH)
  const next = admit(HASH)
  questions[0]?.fail(new Error('the database is away'))
  await expect(failing).rejects.toThrow('away')
  questions[1]?.answer(undefined)
  expect((await next).kind).toBe('unknown-key')
})

test.each([
  [{ quota: 0 }, 'no-api-access'],
  [{ quota: 100, usedBefore: 100 }, 'quota-exhausted'],
  [{ quota: 100, usedBefore: 250 }, 'quota-exhausted'],
  [{ quota: 100, usedBefore: 40 }, 'too-fast'],
  [{ quota: null, usedBefore: 0 }, 'too-fast'],
] as const)('%j and nothing admitted: %s', async (change, kind) => {
  const admit = createAdmissions(async () => standing(change))
  expect((await admit(HASH)).kind).toBe(kind)
})

test('whoever waits behind a database that is away does not wait for a turn of their own', async () => {
  const away = markAway(new Error('away'), 'database')
  const admit = createAdmissions(async () => {
    throw away
  })
  const calls = Array.from({ length: 30 }, () => admit(Buffer.from('key')))
  expect(await Promise.allSettled(calls)).toEqual(calls.map(() => ({ status: 'rejected', reason: away })))
})
