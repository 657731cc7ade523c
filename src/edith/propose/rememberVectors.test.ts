import { expect, test, vi } from 'vitest'
import type { Embed } from '../judge/embedder.js'
import { rememberVectors } from './rememberVectors.js'

function remembering(most: number) {
  const embed = vi.fn<Embed>(async (texts) => texts.map((text) => Float32Array.of(text.length)))
  return { embed, ...renamed(rememberVectors(embed, most)) }
}

function renamed({ embed: remembered, isKnown }: ReturnType<typeof rememberVectors>) {
  return { remembered, isKnown }
}

test('what was encoded is not encoded again, and the order is kept', async () => {
  const { embed, remembered } = remembering(10)
  await remembered(['a', 'bb'])
  expect(await remembered(['ccc', 'bb', 'a', 'ccc'])).toEqual(
    [3, 2, 1, 3].map((value) => Float32Array.of(value)),
  )
  expect(embed.mock.calls.map(([texts]) => texts)).toEqual([['a', 'bb'], ['ccc']])
})

test('the least recently used is forgotten first', async () => {
  const { embed, remembered, isKnown } = remembering(2)
  await remembered(['a', 'bb'])
  await remembered(['a'])
  await remembered(['ccc'])
  expect(['a', 'bb', 'ccc'].filter(isKnown)).toEqual(['a', 'ccc'])
  embed.mockClear()
  await remembered(['a', 'ccc'])
  expect(embed).not.toHaveBeenCalled()
  await remembered(['bb'])
  expect(embed).toHaveBeenCalledOnce()
})
