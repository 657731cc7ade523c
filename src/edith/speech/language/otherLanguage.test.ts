import { describe, expect, test } from 'vitest'
import { otherLanguage } from './otherLanguage.js'

/** Each line for four seconds; an empty one is speech without words. */
function spoken(lines: string[], language?: (string | undefined)[]) {
  return lines.map((text, i) => {
    const told = language?.[i]
    return { start: i * 5, end: i * 5 + 4, text, ...(told && { language: told }) }
  })
}

const CALL = [
  'Good morning, Brookfield Water, you are speaking with Darren, how can I help?',
  'Hi, yes, I have just had a bill and it is nearly double what I normally pay.',
  'I am sorry to hear that. Could I take your account number, please?',
  'It is four four one, nine two zero, six.',
  'Thank you. I can see that the last reading was an estimate. Can you read the meter for me?',
  'I can, but it is under the sink, so give me a minute.',
  'No problem at all, take your time.',
  'That is a good bit lower than we thought, so I will send you a new bill.',
  'That is brilliant, thanks very much for your help.',
]
const NONSENSE = [
  'Janirotul and Paisu Liforghukase is Latinoshim.',
  '',
  'Parasalea del Menu. Later, the apieedo de la persona.',
  '',
  '',
  'Usted S. Atollamente el uno co participante en la conferencia.',
  'The conferance remeriching of the shadow, no no comprisulatory sports band.',
  '',
]

describe('by how little sense Moonshine makes of it', () => {
  test('a call in English is one, with names that nobody knows and a bad line too', () => {
    expect(otherLanguage(spoken(CALL), 'en', 'moonshine')).toBeUndefined()
    const names = [...CALL, 'My name is Oluwaseun Adebayo, from Ystradgynlais.', '', '']
    expect(otherLanguage(spoken(names), 'en', 'moonshine')).toBeUndefined()
  })

  test('nonsense is another language, and nobody knows which; so is speech without a word', () => {
    const heard = otherLanguage(spoken(NONSENSE), 'en-GB', 'moonshine')
    expect(heard).toEqual({ language: undefined, speechSeconds: 32, wordedSeconds: 16 })
    expect(otherLanguage(spoken(['', '', '', '']), 'en', 'moonshine')).toMatchObject({ wordedSeconds: 0 })
  })

  test('a few seconds say nothing', () => {
    expect(otherLanguage(spoken(NONSENSE.slice(0, 2)), 'en', 'moonshine')).toBeUndefined()
  })

  test('half a minute that clearly is English is enough, however long nothing is understood', () => {
    const waiting = Array.from({ length: 60 }, () => '')
    expect(otherLanguage(spoken([...waiting, ...CALL, ...waiting]), 'en', 'moonshine')).toBeUndefined()
  })

  test('what other recognisers write is no nonsense', () => {
    expect(otherLanguage(spoken(NONSENSE), 'en', 'whisper')).toBeUndefined()
  })
})

test('a recogniser that tells the language is believed where it always tells the same', () => {
  const told = (languages: (string | undefined)[]) => otherLanguage(spoken(CALL, languages), 'en', 'whisper')
  expect(told(['fr', 'fr', undefined, 'fr'])).toMatchObject({ language: 'fr' })
  expect(told(['fr', 'en', undefined, 'fr'])).toBeUndefined()
  expect(told(['fr', 'fr'])).toBeUndefined()
  expect(told(['en', 'en', 'en'])).toBeUndefined()
})

test('what writes whatever is said is told by its words', () => {
  expect(otherLanguage(spoken(CALL), 'fr-CA', 'nemo-transducer')).toMatchObject({ language: 'en' })
})
