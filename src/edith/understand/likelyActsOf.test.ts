import { expect, test } from 'vitest'
import '../../../test/support/typescriptChildren.js'
import type { Segment, Speaker } from '../../contract/transcript.js'
import { type Embed, startEmbedder } from '../judge/embedder.js'
import { turnSpans } from '../judge/spans.js'
import { likelyActsOf } from './likelyActsOf.js'

const { embed } = startEmbedder()

async function encodedOf(text: string, speaker: Speaker = 'AGENT') {
  const asked: string[] = []
  const counting: Embed = (texts, options) => {
    asked.push(...texts)
    return embed(texts, options)
  }
  const segment: Segment = { index: 0, speaker, start: 0, end: 4, text }
  const spans = turnSpans([segment])
  const likely = await likelyActsOf(spans, 'en', counting)
  return { asked, likely, spans }
}

test('what one of its sentences does clearly is not looked for in the turn as a whole', async () => {
  const { asked } = await encodedOf('Thanks for shopping with us. Bye-bye.')
  expect(asked).not.toContain('Thanks for shopping with us. Bye-bye.')
})

test('the slightest suspicion of rudeness is looked into', async () => {
  const turn = 'Good morning. Are you deaf or just stupid?'
  expect((await encodedOf(turn)).asked).toContain(turn)
})

test('what is nothing by its words is not encoded, and still has its likelihoods', async () => {
  const { asked, likely, spans } = await encodedOf('Mhm.')
  expect(asked).toEqual([])
  expect(likely).toHaveLength(spans.length)
  expect(likely[0]?.greeting).toBeLessThan(0.1)
})
