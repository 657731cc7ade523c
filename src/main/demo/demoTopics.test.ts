import '../../../test/support/typescriptChildren.js'
import { afterAll, expect, test } from 'vitest'
import { startEmbedder } from '../../edith/judge/embedder.js'
import { recogniseTopics } from '../../edith/topics/recogniseTopics.js'
import { demoCalls } from './demoCalls.js'
import { demoTopics } from './demoTopics.js'

const embedder = startEmbedder()
afterAll(() => embedder.close())

test('every demo call is recognised as what it is about, and as nothing else', async () => {
  const topics = demoTopics.map((topic) => ({ id: topic.name, ...topic }))
  for (const { slug, language, script, topics: about } of await demoCalls()) {
    const segments = script.map(({ speaker, text }, index) => ({
      index,
      speaker,
      text,
      start: index,
      end: index + 1,
    }))
    const found = await recogniseTopics({ segments, language }, topics, embedder)
    expect([slug, ...found.map(({ name }) => name)]).toEqual([slug, ...about])
  }
})
