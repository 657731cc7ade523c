import { expect, it } from 'vitest'
import { createTurns } from './turns.js'

it('runs at most so many of one key at a time, the others in order, and other keys at once', async () => {
  const turns = createTurns(2)
  const started: string[] = []
  const finish = new Map<string, () => void>()
  const work = (name: string) => () =>
    new Promise<void>((resolve) => {
      started.push(name)
      finish.set(name, resolve)
    })
  for (const name of ['a1', 'a2', 'a3', 'a4', 'b1']) turns.take(name.charAt(0), work(name))
  expect(started).toEqual(['a1', 'a2', 'b1'])
  finish.get('a2')?.()
  await settled()
  expect(started).toEqual(['a1', 'a2', 'b1', 'a3'])
  finish.get('a1')?.()
  await settled()
  expect(started).toEqual(['a1', 'a2', 'b1', 'a3', 'a4'])
})

it('is idle once everything that was taken has been done', async () => {
  const turns = createTurns(1)
  const done: number[] = []
  for (const n of [1, 2, 3])
    turns.take('a', async () => {
      await settled()
      done.push(n)
    })
  await turns.idle()
  expect(done).toEqual([1, 2, 3])
  await turns.idle()
})

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
