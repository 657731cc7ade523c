import { expect, test } from 'vitest'
import { takeTurns } from './takeTurns.js'

test('no more run at once than there are places, and they begin in order', async () => {
  const takeTurn = takeTurns(2)
  const begun: number[] = []
  const finish: (() => void)[] = []
  const all = [0, 1, 2, 3].map((n) =>
    takeTurn(async () => {
      begun.push(n)
      await new Promise<void>((done) => finish.push(done))
      return n
    }),
  )
  await Promise.resolve()
  expect(begun).toEqual([0, 1])
  finish[1]?.()
  await all[1]
  await Promise.resolve()
  expect(begun).toEqual([0, 1, 2])
  finish[0]?.()
  await all[0]
  finish[2]?.()
  await all[2]
  finish[3]?.()
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3])
})

test('a failure gives its place to the next', async () => {
  const takeTurn = takeTurns(1)
  const failing = takeTurn(() => Promise.reject(new Error('no')))
  const next = takeTurn(async () => 'yes')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
})
