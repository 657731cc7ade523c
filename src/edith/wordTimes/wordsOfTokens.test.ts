import { expect, test } from 'vitest'
import { wordsOfTokens } from './wordsOfTokens.js'

test('pieces of words become words, each as long as its pieces', () => {
  const told = {
    text: ' Good mor­ning, Jo.',
    tokens: ['▁Good', '▁mor­', 'ning', ',', '▁Jo', '.'],
    timestamps: [0.08, 0.4, 0.64, 0.88, 1.6, 1.8],
  }
  expect(wordsOfTokens(told, 10)).toEqual([
    { text: 'Good', start: 10.08, end: 10.4 },
    { text: 'mor­ning,', start: 10.4, end: 11.28 },
    { text: 'Jo.', start: 11.6, end: 12 },
  ])
})

test('a space of its own begins a word, and durations are taken where they are told', () => {
  const told = {
    text: 'Hi you',
    tokens: ['Hi', ' ', 'you'],
    timestamps: [0, 0.5, 0.6],
    durations: [0.3, 0.1, 0.15],
  }
  expect(wordsOfTokens(told, 0)).toEqual([
    { text: 'Hi', start: 0, end: 0.3 },
    { text: 'you', start: 0.6, end: 0.75 },
  ])
})

test.each([
  ['no times', { text: 'Hi', tokens: ['Hi'], timestamps: [] }],
  ['no pieces', { text: 'Hi', tokens: [], timestamps: [] }],
  ['pieces of something else', { text: 'Hello', tokens: ['Hi'], timestamps: [0] }],
])('%s: nothing is told', (_, told) => expect(wordsOfTokens(told, 0)).toBeUndefined())
