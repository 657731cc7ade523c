import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { scriptedCalls } from './scriptedCalls.js'
import { PARTIES, recordingOf, spokenCalls } from './spokenCalls.js'

test('every scripted call has its recording, a file a party, and of each turn when it is said', async () => {
  const spoken = await spokenCalls()
  const calls = [...(await scriptedCalls()).values()].flat()

  expect([...spoken.keys()].sort()).toEqual(calls.map(({ slug }) => slug).sort())
  for (const { slug, script } of calls) {
    expect(spoken.get(slug)?.turns, slug).toHaveLength(script.length)
    for (const party of PARTIES) expect(existsSync(recordingOf(slug, party)), slug).toBe(true)
  }
})
