import { expect, test } from 'vitest'
import { withoutMarks } from './handFile.js'
import { markedHands } from './readLessons.js'

test('marks are taken out of the words, and say where they were', () => {
  expect(withoutMarks("it's {PHONE:oh seven} um {PHONE:double oh}, {NAME:Gail}")).toEqual({
    text: "it's oh seven um double oh, Gail",
    marks: [
      { kind: 'PHONE', from: 5, to: 13 },
      { kind: 'PHONE', from: 17, to: 26 },
      { kind: 'NAME', from: 28, to: 32 },
    ],
  })
})

test.each(["it's {PHONE:oh seven", '{PHONE oh seven}', 'x } y'])(
  'what is not closed is refused: %s',
  (text) => {
    expect(() => withoutMarks(text)).toThrow('a mark is not closed')
  },
)

test('a kind that nobody knows is refused', () => {
  expect(() => withoutMarks('{FAX:oh seven}')).toThrow()
})

test.each(['en', 'fr'] as const)(
  'every hand of %s can be read, and each dialogue is in its language',
  (language) => {
    const hands = markedHands(language)
    expect(hands.length).toBeGreaterThan(3)
    for (const { talk } of hands) for (const one of talk) expect(one.language).toBe(language)
  },
)
