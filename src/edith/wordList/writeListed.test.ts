import { describe, expect, test } from 'vitest'
import { writeListed } from './writeListed.js'

const LIST = [
  'Big Jim’s Auto',
  'Corwell Energy',
  'Corwell',
  'Quillbox',
  'Isla McKenna',
  'Apple',
  'Three',
  'Jean’s Tour',
  'Flexi Saver',
]

async function written(text: string, list: readonly string[] = LIST, language = 'en') {
  const words = text.split(' ').map((word, i) => ({ text: word, start: i, end: i + 0.8 }))
  const line = {
    index: 0,
    speaker: 'AGENT' as const,
    start: 0,
    end: words.length,
    text,
    words,
    wordTimes: 'HEARD' as const,
  }
  const [found] = await writeListed([line], list, language)
  return found ?? line
}

describe('what sounds like an entry is written as it', () => {
  test.each([
    [
      'Thank you for calling Big gins auto, how can I help?',
      'Thank you for calling Big Jim’s Auto, how can I help?',
    ],
    ['This is Anna from core well.', 'This is Anna from Corwell.'],
    ['This is Corlele Energy, good morning.', 'This is Corwell Energy, good morning.'],
    ['So I called Quill box, and nobody answered.', 'So I called Quillbox, and nobody answered.'],
    ['You are speaking with Ayla Mackenna.', 'You are speaking with Isla McKenna.'],
    ['It is about the flexy saver, please.', 'It is about the Flexi Saver, please.'],
    ['I called core well’s office yesterday.', 'I called Corwell’s office yesterday.'],
    ['thank you for calling big jim’s auto', 'thank you for calling Big Jim’s Auto'],
  ])('%s', async (heard, expected) => {
    const { text, words } = await written(heard)
    expect(text).toBe(expected)
    expect(words.map((word) => word.text).join(' ')).toBe(expected)
  })

  test('in French, by how French is read', async () => {
    const { text } = await written('Bonjour et bienvenue chez voltes à nia.', ['Voltania'], 'fr')
    expect(text).toBe('Bonjour et bienvenue chez Voltania.')
  })
})

describe('nothing is written over what fits better', () => {
  test.each([
    'I bought these in a jean store in town.',
    'I would like an apple with three pears.',
    'There are three of them on my bill.',
    'Well, of course you can, that is no trouble.',
    'I could save some money with that.',
    'The number is seven four four nine three.',
    'This is Anna from Oakline Joinery.',
    'I am calling about Big Jim’s Auto.',
  ])('%s', async (heard) => {
    expect((await written(heard)).text).toBe(heard)
  })
})

test('a common word that is a name is written as one only where a name stands', async () => {
  expect((await written('I have been calling three all day.')).text).toBe(
    'I have been calling Three all day.',
  )
  expect((await written('I have three questions.')).text).toBe('I have three questions.')
})

test('a word has the time of what it was heard as, and keeps that', async () => {
  const { words } = await written('This is Anna from core well.')
  expect(words.slice(3)).toEqual([
    { text: 'from', start: 3, end: 3.8 },
    { text: 'Corwell.', start: 4, end: 5.8, heard: 'core well.' },
  ])
  const same = await written('Thank you for calling Big gins auto.')
  expect(same.words.slice(4)).toEqual([
    { text: 'Big', start: 4, end: 4.8 },
    { text: 'Jim’s', start: 5, end: 5.8, heard: 'gins' },
    { text: 'Auto.', start: 6, end: 6.8, heard: 'auto.' },
  ])
})

test('a line in which nothing is found is given back as it is, and so are all without a list', async () => {
  const line = { index: 0, speaker: 'AGENT' as const, start: 0, end: 2, text: 'Good morning.' }
  expect((await writeListed([line], LIST, 'en'))[0]).toBe(line)
  expect((await writeListed([line], [], 'en'))[0]).toBe(line)
})
