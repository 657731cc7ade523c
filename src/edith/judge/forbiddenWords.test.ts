import { expect, it } from 'vitest'
import { findForbiddenWord } from './forbiddenWords.js'

it.each([
  ['That is a stupid idea.', ['stupid'], 'stupid'],
  ['DAMNED machine!', ['damn'], 'damn'],
  ['You idiots', ['idiot'], 'idiot'],
  ['Just shut  up, please', ['shut up'], 'shut up'],
  ['stop bitching and swearing', ['swear'], 'swear'],
  ['We can scrap the order.', ['crap'], undefined],
  ['I will shut it. Up there.', ['shut up'], undefined],
  ['Hello from Scunthorpe', ['cunt'], undefined],
  ['The class assesses it', ['ass'], undefined],
  ["You're a pain", ['you are a pain'], 'you are a pain'],
  ['', ['damn'], undefined],
  ['damn', ['…'], undefined],
])('"%s" with %j: %s', (text, words, found) => {
  const segment = { index: 0, speaker: 'AGENT' as const, start: 0, end: 1, text }
  expect(findForbiddenWord(segment, words)).toBe(found)
})
