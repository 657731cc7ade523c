import { expect, test } from 'vitest'
import type { Mask } from '../../contract/redactKinds.js'
import { redactSegments } from '../redact/redact.js'
import { withMaskedWords } from './maskedWords.js'

function line(text: string) {
  const words = text.split(' ').map((word, i) => ({ text: word, start: i, end: i + 0.5 }))
  return {
    index: 0,
    speaker: 'AGENT' as const,
    start: 0,
    end: words.length,
    text,
    words,
    wordTimes: 'HEARD' as const,
  }
}

/** What was said, with what hides a part of it: "My pin is <1 2|secret code>". */
function hidden(marked: string) {
  const parts: { from: number; to: number; label: Mask }[] = []
  const said = marked.replace(HIDDEN, (_, words: string, label: string, at: number) => {
    const from = at - parts.reduce((sum, part) => sum + part.label.length + 1, 0)
    parts.push({ from, to: from + words.length, label: `[${label}]` as Mask })
    return words
  })
  return { said, parts, text: marked.replace(HIDDEN, '[$2]') }
}
const HIDDEN = /<([^|>]+)\|([^>]+)>/g

function shown(marked: string) {
  const { said, parts, text } = hidden(marked)
  return withMaskedWords(line(said), { ...line(said), text }, parts).words.map(({ text, start, end }) => [
    text,
    start,
    end,
  ])
}

test('a label takes the time of what it stands for, and the others keep theirs', () => {
  expect(shown('My card is <four two four two|card number>. Okay?')).toEqual([
    ['My', 0, 0.5],
    ['card', 1, 1.5],
    ['is', 2, 2.5],
    ['[card number].', 3, 6.5],
    ['Okay?', 7, 7.5],
  ])
})

test('several labels in a line, at its ends and beside each other', () => {
  expect(shown('<one two|digits> and <three four|phone number>')).toEqual([
    ['[digits]', 0, 1.5],
    ['and', 2, 2.5],
    ['[phone number]', 3, 4.5],
  ])
  expect(shown('<jo at x|e-mail> <three four|digits>')).toEqual([
    ['[e-mail]', 0, 2.5],
    ['[digits]', 3, 4.5],
  ])
})

test('nothing of what was masked stays in a word, whatever masked it', () => {
  const before = line('So that is 4111 1111 1111 1111 and it ends there.')
  const { segments, masked } = redactSegments([before], 'en')
  const { words, text } = withMaskedWords(before, segments[0] ?? before, masked)
  expect(words.map((word) => word.text).join(' ')).toBe(text)
  expect(JSON.stringify(words)).not.toContain('1111')
})

test('a line that was written anew has its words spread over its time', () => {
  const after = { ...line('My name is Jo'), text: 'something else' }
  const { words, wordTimes } = withMaskedWords(line('My name is Jo'), after, [])
  expect(words.map(({ text }) => text)).toEqual(['something', 'else'])
  expect(wordTimes).toBe('ESTIMATED')
})

test('what was heard instead of a listed word goes with its word', () => {
  const before = line('Corwell 12345')
  before.words = [
    { text: 'Corwell', start: 0, end: 1, heard: 'core well' } as (typeof before.words)[number],
    { text: '12345', start: 1, end: 2, heard: 'one two' } as (typeof before.words)[number],
  ]
  const { words } = withMaskedWords(before, { ...before, text: 'Corwell [digits]' }, [
    { from: 8, to: 13, label: '[digits]' },
  ])
  expect(words).toEqual([
    { text: 'Corwell', start: 0, end: 1, heard: 'core well' },
    { text: '[digits]', start: 1, end: 2 },
  ])
})
