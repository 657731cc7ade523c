import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { askAgain, askAgainSoon } from './askAgain.js'

/** A server whose answer is what held when it was asked; answers go out when told to. */
function createSlowServer() {
  let holds = 'before'
  const answers: (() => void)[] = []
  return {
    ask: () => {
      const seen = holds
      return new Promise<string>((resolve) => answers.push(() => resolve(seen)))
    },
    change: () => {
      holds = 'after'
    },
    answer: async () => {
      await vi.waitFor(() => expect(answers).not.toHaveLength(0))
      answers.shift()?.()
    },
    asked: () => answers.length,
  }
}

function show(queryKey: string[], queryFn: () => Promise<string>) {
  const client = new QueryClient()
  const observer = new QueryObserver(client, { queryKey, queryFn, staleTime: Number.POSITIVE_INFINITY })
  const stop = observer.subscribe(() => {})
  return { client, shown: () => observer.getCurrentResult().data, stop }
}

test.each([
  ['one key', [['deliveries']]],
  ['everything', []],
])('news that comes while the first answer is under way gets on the screen: %s', async (_what, keys) => {
  const server = createSlowServer()
  const { client, shown, stop } = show(['deliveries', 'one'], server.ask)
  server.change()
  const asked = askAgain(client, ...keys)
  await server.answer()
  await server.answer()
  await asked
  expect(shown()).toBe('after')
  stop()
})

test('what is on the screen already is asked for once more, and other answers are not', async () => {
  const server = createSlowServer()
  const { client, shown, stop } = show(['deliveries', 'one'], server.ask)
  await server.answer()
  await vi.waitFor(() => expect(shown()).toBe('before'))
  await askAgain(client, ['projects'])
  expect(server.asked()).toBe(0)
  server.change()
  const asked = askAgain(client, ['deliveries'])
  await server.answer()
  await asked
  expect(shown()).toBe('after')
  expect(server.asked()).toBe(0)
  stop()
})

test('a burst of news asks once, and news that comes while the answer is under way asks once more', async () => {
  const server = createSlowServer()
  const { client, shown, stop } = show(['deliveries', 'one'], server.ask)
  await server.answer()
  await vi.waitFor(() => expect(shown()).toBe('before'))

  for (let news = 0; news < 20; news++) askAgainSoon(client, ['deliveries'], ['projects'])
  await vi.waitFor(() => expect(server.asked()).toBe(1))
  server.change()
  for (let news = 0; news < 20; news++) askAgainSoon(client, ['deliveries'])
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect(server.asked()).toBe(1)
  await server.answer()
  await vi.waitFor(() => expect(server.asked()).toBe(1))
  await server.answer()
  await vi.waitFor(() => expect(shown()).toBe('after'))
  expect(server.asked()).toBe(0)
  stop()
})
