import { describe, expect, it } from 'vitest'
import { RedactKind } from '../../contract/redactKinds.js'
import type { Segment } from '../../contract/transcript.js'
import { redact, redactSegments } from './redact.js'

const call = (...turns: [Segment['speaker'], string][]) =>
  turns.map(([speaker, text], index) => ({ index, speaker, start: index, end: index + 1, text }))

const kept = (turns: Segment[], kinds: readonly RedactKind[] = RedactKind.options, language = 'en') =>
  redactSegments(turns, language, kinds).segments.map(({ text }) => text)

const without = (kind: RedactKind) => RedactKind.options.filter((other) => other !== kind)

describe('each kind on its own', () => {
  it.each<[RedactKind, string, string]>([
    ['CARD_NUMBER', 'My card is 4111 1111 1111 1111.', 'My card is [card number].'],
    ['CARD_EXPIRY', 'The expiry date is oh four twenty eight.', 'The expiry date is [card expiry].'],
    ['CARD_CODE', 'The security code is 123.', 'The security code is [card code].'],
    ['ACCOUNT', 'The sort code is 20 45 45.', 'The sort code is [account number].'],
    ['PHONE', 'My number is 07700 900123.', 'My number is [phone number].'],
    ['EMAIL', 'Write to bob at hotmail com.', 'Write to [e-mail].'],
    ['IDENTITY', 'My social is 219-09-9999.', 'My social is [identity number].'],
    ['BIRTH_DATE', 'I was born on the third of March 1980.', 'I was born on the [date of birth].'],
    ['ADDRESS', 'I live at 41 Rosemary Lane.', 'I live at [address].'],
    ['ADDRESS', 'My postcode is LS6 2AB.', 'My postcode is [postcode].'],
    ['SECRET', 'The password is sunflower nine.', 'The password is [password].'],
    ['NAME', 'My name is Rosa Delgado.', 'My name is [name].'],
    ['DIGITS', 'My customer number is 88 21 34 05.', 'My customer number is [digits].'],
  ])('%s is masked where it is switched on, and stays where it is not: %s', (kind, said, masked) => {
    expect(redact(said, 'en', [kind])).toBe(masked)
    expect(redact(said, 'en', without(kind))).toBe(said)
    expect(redact(said, 'en', [])).toBe(said)
  })

  it('a name stays unless it is asked for', () => {
    expect(redact('My name is Rosa Delgado.', 'en')).toBe('My name is Rosa Delgado.')
  })
})

describe('what was asked for', () => {
  it('is masked in the answer, in pieces, corrected and read back', () => {
    const turns = call(
      ['AGENT', 'Last four of your social?'],
      ['CUSTOMER', 'Six oh'],
      ['AGENT', 'Yes?'],
      ['CUSTOMER', 'for two.'],
      ['CUSTOMER', 'No, sorry, three not two.'],
      ['AGENT', "So that's six oh four three."],
      ['AGENT', 'Thanks. It takes two to three days.'],
    )
    expect(kept(turns)).toEqual([
      'Last four of your social?',
      '[identity number]',
      'Yes?',
      '[identity number].',
      'No, sorry, [identity number].',
      "So that's [identity number].",
      'Thanks. It takes two to three days.',
    ])
  })

  it('ends with another question: its answer is a quantity', () => {
    const turns = call(
      ['AGENT', 'Your account number?'],
      ['CUSTOMER', 'Four four seven one.'],
      ['AGENT', 'And how many boxes?'],
      ['CUSTOMER', 'Twelve hundred and fifty.'],
    )
    expect(kept(turns).slice(1)).toEqual(['[account number].', turns[2]?.text, turns[3]?.text])
  })

  it('is no password where somebody only talks of one', () => {
    const turns = call(
      ['AGENT', "I'll reset your password."],
      ['CUSTOMER', 'Great, thanks.'],
      ['CUSTOMER', 'My password is not working either.'],
    )
    expect(kept(turns)).toEqual(turns.map(({ text }) => text))
  })

  it('a date is one of birth only where that is spoken of', () => {
    const turns = call(
      ['AGENT', 'Date of birth?'],
      ['CUSTOMER', '5/9/80.'],
      ['AGENT', 'Thanks. Your delivery is on the 12th of June.'],
    )
    expect(kept(turns).slice(1)).toEqual(['[date of birth].', turns[2]?.text])
  })

  it("the customer's name goes wherever it is said; the agent's stays", () => {
    const turns = call(
      ['AGENT', 'My name is Hannah, can I take your name?'],
      ['CUSTOMER', 'Hi Hannah, Tom Barker.'],
      ['AGENT', 'Thank you, Mr Barker. Hello Tom.'],
    )
    expect(kept(turns)).toEqual([turns[0]?.text, 'Hi Hannah, [name].', 'Thank you, Mr [name]. Hello [name].'])
  })

  it('is understood in French', () => {
    const turns = call(
      ['AGENT', 'Quel est votre code postal ?'],
      ['CUSTOMER', 'Soixante-neuf mille trois.'],
      ['AGENT', 'Et votre date de naissance ?'],
      ['CUSTOMER', 'Le neuf mai mille neuf cent quatre-vingts.'],
      ['AGENT', 'Le rendez-vous est le douze juin à dix heures.'],
    )
    expect(kept(turns, RedactKind.options, 'fr')).toEqual([
      turns[0]?.text,
      '[postcode].',
      turns[2]?.text,
      'Le [date of birth].',
      turns[4]?.text,
    ])
  })
})

it('tells where in each line as it was the masked words stood', () => {
  const [line] = call(['CUSTOMER', 'My postcode is LS6 2AB, thanks.'])
  const { masked } = redactSegments(line ? [line] : [], 'en')
  expect(masked).toEqual([{ segment: 0, from: 15, to: 22, label: '[postcode]' }])
})

it('takes time in proportion to the length', () => {
  const pieces = [
    'my pin is 1234 ',
    'card number ',
    'my name is ',
    '1 a b road ',
    'for to ',
    'B for bravo ',
    'rue ',
    '07700 900123 sorry no ',
  ]
  for (const piece of pieces)
    for (const language of ['en', 'fr'])
      expect(typeof redact(piece.repeat(4000), language, RedactKind.options)).toBe('string')
})
