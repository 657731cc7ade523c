import { expect, test } from 'vitest'
import { spokenWords } from './spokenWords.js'

const same = (...texts: string[]) => {
  const [first, ...others] = texts.map(spokenWords)
  for (const other of others) expect(other).toEqual(first)
}

test('case and punctuation are not heard', () => same('Good morning, Steve!', 'good morning steve'))

test('a number is its digits, however it was written', () => {
  same('four seven one nine', '4719', '47 19', 'forty-seven nineteen', '4-7-1-9')
  same('three hundred and twenty dollars', '$320', '320 dollars', 'three hundred twenty dollars')
  same('nineteen eighty two', '1982', 'nineteen eighty-two')
  same('two thousand and five', '2005')
  same('the twelfth of June', 'the 12th of June')
  same('$1,250', 'one thousand two hundred and fifty dollars')
  same('forty nine dollars and ninety cents', '$49.90')
})

test('digits that are said one by one are not added up', () => {
  expect(spokenWords('five zero one')).toEqual(['5', '0', '1'])
  expect(spokenWords('twenty zero')).toEqual(['2', '0', '0'])
})

test('"and" stays a word when no number follows it', () => {
  expect(spokenWords('a hundred and counting')).toEqual(['a', '1', '0', '0', 'and', 'counting'])
  expect(spokenWords('nine and eleven')).toEqual(['9', 'and', '1', '1'])
})

test('a contraction is what it stands for, British is American', () => {
  same(
    "I'm sorry, that's what we'll do, don't apologize",
    'I am sorry that is what we will do do not apologise',
  )
  same("let's", 'let us')
  same('OK, e-mail', 'okay email')
})

test('an e-mail address is what is said of it', () =>
  same('robert.miller@mailbox.com', 'Robert dot Miller at mailbox dot com'))
