import { describe, expect, it } from 'vitest'
import { maskedCall } from '../../../../test/support/maskedCall.js'
import { redactSegments } from '../redact.js'

describe('a number that is called a thing’s stays, and one beside it is masked', () => {
  it.each([
    [
      'C: ticket three eight one oh two seven my account number is 71440926',
      'ticket three eight one oh two seven my account number is [account number]',
    ],
    [
      'A: Your complaint was logged under CMP/2026/118204.',
      'Your complaint was logged under CMP/2026/118204.',
    ],
    ['A: What is the invoice number? | C: It is 7701925.', 'What is the invoice number? | It is 7701925.'],
    [
      'A: the claim number is four four oh nine | C: okay | A: two one seven six',
      'the claim number is four four oh nine | okay | two one seven six',
    ],
    [
      'A: the tracking number is k eight eight oh two seven one | C: k eight eight oh',
      'the tracking number is k eight eight oh two seven one | k eight eight oh',
    ],
    [
      'A: The security code? | C: 371. | A: You are in room 317.',
      'The security code? | [card code]. | You are in room 317.',
    ],
    [
      'C: the reading is oh four seven double one on the day and one six two oh three on the night',
      'the reading is oh four seven double one on the day and one six two oh three on the night',
    ],
    [
      'A: the three on the back | C: nine one four | A: and you want the three one four model',
      'the three on the back | [card code] | and you want the three one four model',
    ],
    [
      'A: What is the expiry? | C: 09/27. Is that helpline 24/7?',
      'What is the expiry? | [card expiry]. Is that helpline 24/7?',
    ],
    [
      'A: Your date of birth? | C: 14 March 1971, and I have banked here since 1996.',
      'Your date of birth? | [date of birth], and I have banked here since 1996.',
    ],
    [
      'A: date of birth | C: the second of may eighty four and a member since nineteen ninety seven',
      'date of birth | the [date of birth] and a member since nineteen ninety seven',
    ],
  ])('%s', (call, left) => {
    expect(maskedCall(call)).toBe(left)
  })

  it.each([
    ['C: My order number is 4111 1111 1111 1111.', 'My order number is [card number].'],
    ['C: The order goes to 14 Acacia Avenue.', 'The order goes to [address].'],
    [
      'A: Your order number? | C: My phone is 07700 900461.',
      'Your order number? | My phone is [phone number].',
    ],
    ['A: Booking reference or postcode? | C: 88013427.', 'Booking reference or postcode? | [postcode].'],
    ['C: customer reference 88013427', 'customer reference [digits]'],
  ])('a person’s is masked all the same: %s', (call, left) => {
    expect(maskedCall(call)).toBe(left)
  })

  it.each([
    [
      'A: vous êtes en chambre 614 | C: mon portable c’est le 06 39 98 41 07',
      'vous êtes en chambre 614 | mon portable c’est le [phone number]',
    ],
    [
      'A: vous avez la référence du devis | C: oui c’est le quarante-deux zéro sept dix-neuf',
      'vous avez la référence du devis | oui c’est le quarante-deux zéro sept dix-neuf',
    ],
  ])('%s', (call, left) => {
    expect(maskedCall(call, 'fr')).toBe(left)
  })
})

describe('the company’s stays, the customer’s is masked', () => {
  it.each([
    [
      'A: You can reach us on 01632 960 228. | C: And me on 07700 900162.',
      'You can reach us on 01632 960 228. | And me on [phone number].',
    ],
    [
      'A: Our returns address is 9 Tannery Row, Leeds, LS9 8AB.',
      'Our returns address is 9 Tannery Row, Leeds, LS9 8AB.',
    ],
    [
      'C: What is your number? | A: 01632 960 714, or spares@holloway.co.uk.',
      'What is your number? | 01632 960 714, or spares@holloway.co.uk.',
    ],
    [
      'C: I emailed hello@brightmeadow.com from mina.patel@outlook.com.',
      'I emailed hello@brightmeadow.com from [e-mail].',
    ],
    [
      'C: I rang 01632 960 440 twice. | A: I have you on 07700 900733.',
      'I rang 01632 960 440 twice. | I have you on [phone number].',
    ],
    [
      'A: It comes from no-reply@ferndale.com to your address, j.trask@gmail.com.',
      'It comes from no-reply@ferndale.com to your address, [e-mail].',
    ],
    ['C: it says 0800 783 4040 on the letter', 'it says 0800 783 4040 on the letter'],
    [
      'C: I am ringing to close her account, her birthday is 4 May 1938.',
      'I am ringing to close her account, her birthday is [date of birth].',
    ],
  ])('%s', (call, left) => {
    expect(maskedCall(call)).toBe(left)
  })

  it.each([
    [
      'A: Vous pouvez nous joindre au 02 61 91 40 55. | C: Et moi au 06 39 98 72 15.',
      'Vous pouvez nous joindre au 02 61 91 40 55. | Et moi au [phone number].',
    ],
    [
      'C: J’ai écrit à atelier@bonnard.fr. | A: Notre agence est au 12 rue des Tilleuls.',
      'J’ai écrit à atelier@bonnard.fr. | Notre agence est au 12 rue des Tilleuls.',
    ],
  ])('%s', (call, left) => {
    expect(maskedCall(call, 'fr')).toBe(left)
  })
})

describe('money and times are no value, and end none', () => {
  it.each([
    [
      'A: The three on the back? | C: Eight oh two. | A: That is £64.20, two to four working days.',
      'The three on the back? | [card code]. | That is £64.20, two to four working days.',
    ],
    [
      'A: the expiry | C: oh nine twenty eight | A: oh nine twenty eight and the total is nineteen ninety nine',
      'the expiry | [card expiry] | [card expiry] and the total is nineteen ninety nine',
    ],
    [
      'A: passport number | C: 533817204 | A: and you leave at twenty past ten',
      'passport number | [identity number] | and you leave at twenty past ten',
    ],
  ])('%s', (call, left) => {
    expect(maskedCall(call)).toBe(left)
  })
})

describe('what an agent says once it was answered', () => {
  it.each([
    [
      'A: date of birth please | C: fifth of the ninth eighty three | A: and the sixth of december is when it was ordered',
      'date of birth please | [date of birth] | and the sixth of december is when it was ordered',
    ],
    [
      'A: date of birth please | C: twenty six eleven ninety four | A: twenty sixth of november',
      'date of birth please | [date of birth] | [date of birth]',
    ],
    ['C: When did you open? | A: 14 April 1987.', 'When did you open? | 14 April 1987.'],
    [
      'C: we got married on the twelfth of may nineteen eighty nine',
      'we got married on the twelfth of may nineteen eighty nine',
    ],
  ])('%s', (call, left) => {
    expect(maskedCall(call)).toBe(left)
  })
})

describe('whatever noun a number is called by', () => {
  it.each([
    [
      'C: the guarantee’s number is g seven seven oh one four two',
      'en',
      'the guarantee’s number is g seven seven oh one four two',
    ],
    [
      'C: the pallet number is 88013427 and my union number is 7711042',
      'en',
      'the pallet number is 88013427 and my union number is [digits]',
    ],
    ['A: your membership number | C: 88013427', 'en', 'your membership number | [digits]'],
    [
      'C: la référence du filtre, c’est 4471-88-02 ? | A: Non, 4472-10-03.',
      'fr',
      'la référence du filtre, c’est 4471-88-02 ? | Non, 4472-10-03.',
    ],
    ['C: mon numéro de client est le 8801 34 27', 'fr', 'mon numéro de client est le [digits]'],
  ])('%s', (call, language, left) => {
    expect(maskedCall(call, language)).toBe(left)
  })
})

describe('a thing by its noun alone, its code, its extension', () => {
  it.each([
    [
      "A: If it's urgent it's 01632 960 777, all night.",
      'en',
      "If it's urgent it's 01632 960 777, all night.",
    ],
    [
      'A: C’est enregistré sous le 2026-77120, gardez-le.',
      'fr',
      'C’est enregistré sous le 2026-77120, gardez-le.',
    ],
    [
      'A: Your order number’s 99104-22. | C: And my post code 99104?',
      'en',
      'Your order number’s 99104-22. | And my post code [postcode]?',
    ],
    [
      'A: use payment code 4410-22 | C: the alarm code is 7302',
      'en',
      'use payment code 4410-22 | the alarm code is [secret code]',
    ],
    [
      'A: my landline is 641229 | A: which extension were you given | C: five oh two two',
      'en',
      'my landline is [phone number] | which extension were you given | five oh two two',
    ],
    [
      'C: sort code oh nine oh one two nine number seven seven two oh four four one eight',
      'en',
      'sort code [account number] number [account number]',
    ],
    [
      'C: Your engineer, badge 40718, came. | C: It bounced from billing@corvane.io.',
      'en',
      'Your engineer, badge 40718, came. | It bounced from billing@corvane.io.',
    ],
    ['C: I write from billing@corvane.io.', 'en', 'I write from [e-mail].'],
    [
      'A: Et la commande, c’est bien la CMD 5355 120 ? | A: Bon 77841.',
      'fr',
      'Et la commande, c’est bien la CMD 5355 120 ? | Bon 77841.',
    ],
  ])('%s', (call, language, left) => {
    expect(maskedCall(call, language)).toBe(left)
  })
})

describe('a number or an e-mail that only the agent tells', () => {
  it.each([
    ['A: The night team is on 01632 960 911.', 'en', 'The night team is on 01632 960 911.'],
    [
      'A: Mail comes as hello@riverbank.com if you wonder.',
      'en',
      'Mail comes as hello@riverbank.com if you wonder.',
    ],
    [
      'A: vous recevrez un message, commandes arobase maisonlubin point fr',
      'fr',
      'vous recevrez un message, commandes arobase maisonlubin point fr',
    ],
    ['A: the eights are code seven seven one oh six', 'en', 'the eights are code seven seven one oh six'],
    ['A: okay one two one four oh seven', 'en', 'okay [digits]'],
    [
      'C: my account number | A: the eights are seven seven one oh six',
      'en',
      'my account number | the eights are [account number]',
    ],
    ['A: I have 01632 960 911 on file.', 'en', 'I have [phone number] on file.'],
    ['A: 01632 960 911.', 'en', '[phone number].'],
    [
      'C: 01632 960 911 | A: Noted, the night team calls 01632 960 911.',
      'en',
      '[phone number] | Noted, the night team calls [phone number].',
    ],
    [
      'C: I am jo.lund@sky.com | A: The ticket has jo.lund@sky.com then.',
      'en',
      'I am [e-mail] | The ticket has [e-mail] then.',
    ],
    ['C: I forwarded it to complaints@orbitrail.com.', 'en', 'I forwarded it to complaints@orbitrail.com.'],
  ])('%s', (call, language, left) => {
    expect(maskedCall(call, language)).toBe(left)
  })
})

it('where it is not sure who is who, nothing is the company’s because the agent says it', () => {
  const text = 'Mail comes as hello@riverbank.com if you wonder.'
  const said = [{ index: 0, speaker: 'AGENT' as const, start: 0, end: 4, text }]
  const masked = (areSure: boolean) => redactSegments(said, 'en', ['EMAIL'], areSure).segments[0]?.text
  expect(masked(true)).toBe(text)
  expect(masked(false)).toBe('Mail comes as [e-mail] if you wonder.')
})
