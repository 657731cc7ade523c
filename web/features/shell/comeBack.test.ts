import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem } from '../../api/ApiProblem.js'
import { PageUnreachable } from '../../api/PageUnreachable.js'
import { comeBack, isPassing } from './comeBack.js'

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => vi.useRealTimers())

function surroundings() {
  const kept = new Map<string, string>()
  return {
    isThere: false,
    reloads: 0,
    looks: 0,
    events: new EventTarget(),
    kept: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
    },
  }
}

function start(around: ReturnType<typeof surroundings>) {
  return comeBack({
    look: async () => {
      around.looks += 1
      if (!around.isThere) throw new Error('nobody answers')
      return true
    },
    reload: () => {
      around.reloads += 1
    },
    now: () => Date.now(),
    kept: around.kept,
    events: around.events,
  })
}

test('looks until the server answers, and loads the page again once', async () => {
  const around = surroundings()
  start(around)
  await vi.advanceTimersByTimeAsync(10_000)
  expect([around.looks > 1, around.reloads]).toEqual([true, 0])
  around.isThere = true
  await vi.advanceTimersByTimeAsync(60_000)
  expect(around.reloads).toBe(1)
})

test('does not wait for its turn when the browser is online again', async () => {
  const around = surroundings()
  start(around)
  around.isThere = true
  around.events.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(0)
  expect(around.reloads).toBe(1)
})

test('a page that fails again with the server in reach is not loaded in a circle', async () => {
  const around = surroundings()
  around.isThere = true
  start(around)
  await vi.advanceTimersByTimeAsync(5000)
  start(around)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(around.reloads).toBe(1)
})

test('stops looking when the page is left', async () => {
  const around = surroundings()
  const stop = start(around)
  stop()
  around.events.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(around.looks).toBe(0)
})

test.each([
  [
    'a part of the app that could not be fetched',
    new PageUnreachable(new TypeError('Failed to fetch')),
    true,
  ],
  ['no connection', new ApiProblem(0, 'unreachable', 'The server cannot be reached.'), true],
  ['a database that is away', new ApiProblem(503, 'unavailable', 'Not available.'), true],
  ['a refusal', new ApiProblem(403, 'forbidden', 'Not allowed.'), false],
  ['a fault of ours', new TypeError('undefined is no function'), false],
])('%s', (_, error, expected) => {
  expect(isPassing(error)).toBe(expected)
})
