import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MASKS } from '../../contract/redactKinds.js'
import type { Segment } from '../../contract/transcript.js'
import { isLuhnValid } from './checksums.js'
import { redact as redactIn, redactSegments as redactSegmentsIn } from './redact.js'

const redact = (text: string) => redactIn(text, 'en')
const redactSegments = (segments: Segment[]) => redactSegmentsIn(segments, 'en').segments

describe('what is masked', () => {
  it.each([
    ['My card is 4111 1111 1111 1111, thanks.', 'My card is [card number], thanks.'],
    ['It is 4111-1111-1111-1111.', 'It is [card number].'],
    ['378282246310005 is the card', '[card number] is the card'],
    ['four one one one, one one one one, one one one one, one one one one please', '[card number] please'],
    ['four triple one, double one double one um one one one one one one one one', '[card number]'],
    ['the card 4111 1111 1111 1111 12 27 yes', 'the card [card number] yes'],
    ['My IBAN is GB29 NWBK 6016 1331 9268 19.', 'My IBAN is [IBAN].'],
    ['DE89370400440532013000', '[IBAN]'],
    [
      'it is D E eight nine three seven zero four double zero double four zero five three two zero one three triple zero',
      'it is [IBAN]',
    ],
    ['Call me on +44 20 7946 0958 please.', 'Call me on [phone number] please.'],
    ['My number is 07700 900123.', 'My number is [phone number].'],
    ['(555) 010-4477 is best', '[phone number] is best'],
    ['oh seven seven double oh nine hundred', '[digits]'],
    ['zero seven seven double zero nine hundred one two three', '[phone number]'],
    ['one two three four, mm-hmm, one two three four', '[digits]'],
    ['oh seven seven double oh nine oh oh one two three', '[phone number]'],
    ['The account number is four four seven one nine.', 'The account number is [account number].'],
    ['account 12345678 please', 'account [account number] please'],
    ['one two for five six', '[digits]'],
    ['My sort code is 08-90-06.', 'My sort code is [account number].'],
    ['my number is 12-99-4567', 'my number is [digits]'],
    ['call me on 01/99/4567', 'call me on [phone number]'],
    ['the code you may 123456 use', 'the code you may [digits] use'],
    ['the code in May 99 2026', 'the code in May [digits]'],
    ['twenty three, forty five, sixty seven', '[digits]'],
    ['Write to jane.doe+x@mail.example.co.uk today.', 'Write to [e-mail] today.'],
    ['My e-mail is john at example dot com.', 'My e-mail is [e-mail].'],
    ['it is john dot smith at g mail dot co dot uk okay', 'it is [e-mail] okay'],
    ['my address is j o h n 4 2 at gmail.com', 'my address is [e-mail]'],
    ['The security code is 123.', 'The security code is [card code].'],
    ['my pin is nine nine one four', 'my pin is [secret code]'],
    ['the three digits on the back are one two three', 'the three digits on the back are [card code]'],
    ['C V V is seven three seven', 'C V V is [card code]'],
    ['The verification code is 4829.', 'The verification code is [secret code].'],
    ['my e-mail is bob at hotmail com', 'my e-mail is [e-mail]'],
    ['it is jane smith at gmail, thanks', 'it is [e-mail], thanks'],
    ['رقم ٤١١١١١١١١١١١١١١١', 'رقم [card number]'],
  ])('%s', (text, masked) => {
    expect(redact(text)).toBe(masked)
  })
})

describe('what stays', () => {
  it.each([
    'That comes to £1,250.00 in all.',
    'It costs 45.99 a month.',
    'A credit of 12500 dollars was booked.',
    'It was on 12/05/2026, at 10:30.',
    'On March 3, 2026 we wrote to you.',
    'On March 3 2026 we wrote to you.',
    'It was on 05/31/26, or 2026-05-31.',
    'Order 4471 will arrive on Thursday between nine and twelve.',
    'Two thousand and twenty four people called.',
    'We need five to seven working days.',
    'Oh, one moment. One of the two is mine.',
    'I pay 49.99 and 12.50 a month.',
    'He paid 10,000, and 20,000 later.',
    'That is 12500 EUR or USD 13500.',
    'The meter shows 10450 kilowatt hours.',
    'You get ten, twenty, thirty percent off.',
    'It rose between 2020 and 2024.',
    'It was like that in 2019, 2020 and 2021.',
    'Your card number ends in 4242.',
    'Nine hundred of five hundred people.',
    'Meet me at the station. Come at ten.',
    'The router has a 2.4 and a 5 gigahertz band.',
    '',
  ])('%s', (text) => {
    expect(redact(text)).toBe(text)
  })
})

describe('a number spread over turns', () => {
  const turn = (index: number, speaker: Segment['speaker'], text: string): Segment => ({
    index,
    speaker,
    start: index,
    end: index + 1,
    text,
  })

  it('is masked in each of them', () => {
    const redacted = redactSegments([
      turn(0, 'CUSTOMER', 'It is four one one one'),
      turn(1, 'AGENT', 'Okay.'),
      turn(2, 'CUSTOMER', 'one one one one'),
      turn(3, 'CUSTOMER', 'and 1111 1111, that is all'),
    ])
    expect(redacted.map(({ text }) => text)).toEqual([
      'It is [card number]',
      'Okay.',
      '[card number]',
      'and [card number], that is all',
    ])
  })

  it('is masked when nobody told the speakers apart and the listener answers in between', () => {
    const redacted = redactSegments([
      turn(0, 'UNKNOWN', 'four one one one one'),
      turn(1, 'UNKNOWN', 'Yes.'),
      turn(2, 'UNKNOWN', 'one one one two'),
    ])
    expect(redacted.map(({ text }) => text)).toEqual(['[digits]', 'Yes.', '[digits]'])
  })

  it('is masked when one asks for a code and the other reads it out', () => {
    const redacted = redactSegments([
      turn(0, 'AGENT', 'And the three digits on the back of the card?'),
      turn(1, 'CUSTOMER', 'Just a second.'),
      turn(2, 'CUSTOMER', 'It is one two three.'),
      turn(3, 'AGENT', 'Thank you. That is 400 dollars, to be paid in 2026.'),
      turn(4, 'CUSTOMER', 'The error is number 404.'),
    ])
    expect(redacted.map(({ text }) => text).slice(2)).toEqual([
      'It is [card code].',
      'Thank you. That is 400 dollars, to be paid in 2026.',
      'The error is number 404.',
    ])
  })

  it('leaves everything but the text alone', () => {
    const before = [turn(0, 'AGENT', 'Hello'), turn(1, 'CUSTOMER', 'account 12345678')]
    const after = redactSegments(before)
    expect(after).toEqual([before[0], { ...before[1], text: 'account [account number]' }])
  })
})

describe('whatever is said', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 18 })
  const separators = fc.array(fc.constantFrom('', ' ', '-', '.', ', ', ' - '), {
    minLength: 20,
    maxLength: 20,
  })

  it('no card number survives', () => {
    fc.assert(
      fc.property(digits, separators, fc.string(), fc.string(), (body, between, before, after) => {
        const card = withCheckDigit(body)
        const written = [...card].map((digit, i) => digit + (between[i] ?? '')).join('')
        const redacted = redact(`${before} ${written} ${after}`)
        expect(survivors(redacted)).toEqual([])
      }),
    )
  })

  it('a mask is never masked', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = redact(text)
        expect(masksIn(redact(once))).toEqual(expect.arrayContaining(masksIn(once)))
      }),
    )
  })

  it('takes time in proportion to the length', () => {
    const hostile = ['a@', 'at ', '1,', 'double ', 'de89 ', 'a.', '- ', 'a'].map((piece) =>
      piece.repeat(50_000),
    )
    for (const text of hostile) expect(typeof redact(text)).toBe('string')
  })
})

function withCheckDigit(body: number[]): string {
  const digits = body.join('')
  const check = [...'0123456789'].find((digit) => isLuhnValid(digits + digit))
  return digits + check
}

function survivors(text: string): string[] {
  const runs = text.match(/\d(?:[ -]?\d){12,18}/g) ?? []
  return runs.filter((run) => isLuhnValid(run.replace(/\D/g, '')))
}

function masksIn(text: string): string[] {
  return Object.keys(MASKS).flatMap((mask) =>
    text
      .split(mask)
      .slice(1)
      .map((_, i) => `${mask} ${i}`),
  )
}
