import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type EventStream, openServerEvents } from './openServerEvents.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

class FakeStream extends EventTarget implements EventStream {
  readyState = 0

  succeed() {
    this.readyState = 1
    this.dispatchEvent(new Event('open'))
  }

  lose() {
    this.readyState = 0
    this.dispatchEvent(new Event('error'))
  }

  refuse() {
    this.readyState = 2
    this.dispatchEvent(new Event('error'))
  }

  close() {
    this.readyState = 2
  }
}

class FakePage extends EventTarget {
  visibilityState = 'visible'

  turn(state: 'visible' | 'hidden') {
    this.visibilityState = state
    this.dispatchEvent(new Event('visibilitychange'))
  }
}

function start(page = new FakePage()) {
  const streams: FakeStream[] = []
  const on = { open: vi.fn(), message: vi.fn() }
  const open = () => {
    const stream = new FakeStream()
    streams.push(stream)
    return stream
  }
  const end = openServerEvents(on, open, page)
  const last = () => {
    const stream = streams.at(-1)
    if (!stream) throw new Error('no stream was opened')
    return stream
  }
  return { page, streams, on, end, last }
}

test('a stream that was refused is opened again, after a pause that grows until one opens', () => {
  const { streams, last, on } = start()
  last().refuse()
  vi.advanceTimersByTime(1000)
  expect(streams).toHaveLength(2)
  last().refuse()
  vi.advanceTimersByTime(1000)
  expect(streams).toHaveLength(2)
  vi.advanceTimersByTime(1000)
  expect(streams).toHaveLength(3)
  last().succeed()
  expect(on.open).toHaveBeenCalledOnce()
  last().refuse()
  vi.advanceTimersByTime(1000)
  expect(streams).toHaveLength(4)
})

test('a stream that lost its connection is left to the browser', () => {
  const { streams, last } = start()
  last().lose()
  vi.advanceTimersByTime(120_000)
  expect(streams).toHaveLength(1)
})

test('a page that stays hidden gives its connection back, and takes one when it is seen again', () => {
  const { page, streams, last } = start()
  last().succeed()
  page.turn('hidden')
  vi.advanceTimersByTime(10_000)
  expect(last().readyState).toBe(2)
  page.turn('visible')
  expect(streams).toHaveLength(2)
})

test('a page that is hidden for a moment keeps its stream', () => {
  const { page, streams, last } = start()
  last().succeed()
  page.turn('hidden')
  vi.advanceTimersByTime(5000)
  page.turn('visible')
  vi.advanceTimersByTime(60_000)
  expect(streams).toHaveLength(1)
  expect(last().readyState).toBe(1)
})

test('a page that opens in the background waits until it is seen', () => {
  const page = new FakePage()
  page.visibilityState = 'hidden'
  const { streams } = start(page)
  expect(streams).toHaveLength(0)
  page.turn('visible')
  expect(streams).toHaveLength(1)
})

test('a stream that was refused stays closed once the page is left or hidden for long', () => {
  const left = start()
  left.last().refuse()
  left.end()
  const hidden = start()
  hidden.page.turn('hidden')
  vi.advanceTimersByTime(9500)
  hidden.last().refuse()
  vi.advanceTimersByTime(120_000)
  expect([left.streams, hidden.streams].map(({ length }) => length)).toEqual([1, 1])
})

test('what is said reaches the page', () => {
  const { last, on } = start()
  last().dispatchEvent(new MessageEvent('message', { data: '{}' }))
  expect(on.message).toHaveBeenCalledWith('{}')
})
