import { pino } from 'pino'
import { expect, it } from 'vitest'
import { createBatchWriter } from './batchWriter.js'

const log = pino({ level: 'silent' })

it('writes one batch at a time, and what arrives meanwhile with the next', async () => {
  const batches: number[][] = []
  let finish = () => {}
  const writer = writing(async (batch) => {
    batches.push([...batch])
    if (batches.length === 1)
      await new Promise<void>((resolve) => {
        finish = resolve
      })
  })
  for (const n of [1, 2, 3]) writer.add(n)
  expect(batches).toEqual([[1]])
  finish()
  await writer.drained()
  expect(batches).toEqual([[1], [2, 3]])
})

it('writes again what could not be written while the database was away', async () => {
  let away = 3
  const written: number[] = []
  const writer = writing(async (batch) => {
    if (away-- > 0) throw new Error('connect ECONNREFUSED')
    written.push(...batch)
  })
  for (const n of [1, 2, 3]) writer.add(n)
  await writer.drained()
  expect(written).toEqual([1, 2, 3])
})

it('gives up only the item whose own data is refused, and says so', async () => {
  const written: number[] = []
  const refused: number[] = []
  const writer = writing(
    async (batch) => {
      if (batch.includes(2)) throw Object.assign(new Error('invalid text'), { code: '22021' })
      written.push(...batch)
    },
    (item) => refused.push(item),
  )
  for (const n of [1, 2, 3, 4, 5]) writer.add(n)
  await writer.drained()
  expect(written).toEqual([1, 3, 4, 5])
  expect(refused).toEqual([2])
})

it('hands back what it has not written when it is abandoned', async () => {
  const writer = writing(async () => {
    throw new Error('away for good')
  })
  writer.add(1)
  writer.add(2)
  expect(writer.abandon()).toEqual([1, 2])
  await writer.drained()
})

function writing(
  write: (batch: readonly number[]) => Promise<void>,
  onRefused: (item: number) => unknown = () => {},
) {
  return createBatchWriter<number>({ write, maxBatch: 100, retryMs: 1, onRefused, log })
}
