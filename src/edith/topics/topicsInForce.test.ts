import { expect, test } from 'vitest'
import { segmentsOf } from '../../../test/fixtures/shortCalls.js'
import type { Judgement } from '../judge/judge.js'
import { topicsInForce } from './topicsInForce.js'

const topics = [
  { id: 'b', name: 'Bill', words: ['bill'], examples: [] },
  { id: 'm', name: 'Moving', words: ['moving house'], examples: [] },
]
const call = { segments: segmentsOf({ said: 'C: My bill has doubled since last month.' }), language: 'en' }

const inForce = async (judgedBy: 'ENGINE' | 'MODEL' | 'BOTH', said: string[], withheld: number[] = []) => {
  const judgement = {
    judge: { judgedBy, withheld },
    model: { answers: new Map(), summary: said.length > 0 ? 'A call.' : '', topics: said },
  } as unknown as Pick<Judgement, 'judge' | 'model'>
  const found = await topicsInForce(call, topics, judgement, { embed: async () => [] })
  return found.map(({ id, source, evidence }) => `${id} ${source} ${evidence.length}`)
}

test('the engine’s topics are in force unless the model judges', async () => {
  expect(await inForce('ENGINE', ['m'])).toEqual(['b ENGINE 1'])
  expect(await inForce('BOTH', ['m'])).toEqual(['b ENGINE 1'])
})

test('the model’s are where it judges, with the engine’s evidence where there is some', async () => {
  expect(await inForce('MODEL', ['m', 'b', 'unknown'])).toEqual(['b MODEL 1', 'm MODEL 0'])
})

test('a model that failed, or that somebody in the call speaks to, decides nothing', async () => {
  expect(await inForce('MODEL', [])).toEqual(['b ENGINE 1'])
  expect(await inForce('MODEL', ['m'], [0])).toEqual(['b ENGINE 1'])
})
