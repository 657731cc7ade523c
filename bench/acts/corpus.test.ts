import { expect, test } from 'vitest'
import { readTalk } from './corpus.js'

test('what came through the telephone is read beside what was written, as the same hand’s', async () => {
  const written = await readTalk('en', 'train', { heard: false })
  const all = await readTalk('en', 'train')

  expect(all.length).toBeGreaterThan(written.length + 1000)
  expect(new Set(all.map(({ hand }) => hand))).toEqual(new Set(written.map(({ hand }) => hand)))
})
