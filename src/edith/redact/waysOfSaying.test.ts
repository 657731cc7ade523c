import { describe, expect, it } from 'vitest'
import { maskedCall } from '../../../test/support/maskedCall.js'

describe('other ways to ask', () => {
  it.each([
    ['A: When does the card run out? | C: March twenty eight.', '[card expiry].'],
    ['A: What date is printed underneath? | C: It says oh five twenty seven.', 'It says [card expiry].'],
    ['A: Last three on the signature strip? | C: Six five nine.', '[card code].'],
    ['A: And the CVC? | C: let me turn it over nine four one', 'turn it over [card code]'],
    ['A: Can you flip it over and read the code? | C: One hundred and twelve.', '[card code].'],
    ['A: Could you spell the bit before the at? | C: K H A N seven.', '[e-mail].'],
    ['A: Where were you born? | C: Wolverhampton.', '[security answer].'],
    ['A: What is a good callback? | C: Two one two four.', '[phone number].'],
    ["C: My daughter's birthday is August the third two thousand and nine.", 'birthday is [date of birth].'],
  ])('%s', (call, end) => {
    expect(maskedCall(call).endsWith(end), maskedCall(call)).toBe(true)
  })

  it.each([
    ["A: Elle est valide jusqu'à quand ? | C: Zéro quatre, euh, vingt-neuf.", '[card expiry].'],
    ['A: Retournez la carte, il y a un code. | C: Quatre cent douze.', '[card code].'],
    ['A: Et votre fille, elle est née quand ? | C: Quinze octobre deux mille onze.', '[date of birth].'],
    ['A: Où êtes-vous né ? | C: À Châteauroux.', '[security answer].'],
  ])('%s', (call, end) => {
    expect(maskedCall(call, 'fr').endsWith(end), maskedCall(call, 'fr')).toBe(true)
  })
})

describe('a number that needed no naming', () => {
  it.each([
    ['C: oh four one two three four five six seven eight sorry six seven nine', 'en'],
    ['A: So oh four one two three four five six seven eight? | C: No, six seven nine.', 'en'],
    ['A: So oh four one two three four five six seven eight? | C: It is six seven nine at the end.', 'en'],
    [
      'A: Je répète, zéro un, quarante-cinq, trente-deux, dix-neuf, six ? | C: Non, sept neuf à la fin.',
      'fr',
    ],
  ])('is put right: %s', (call, language) => {
    expect(maskedCall(call, language)).not.toMatch(/six|seven|nine|sept|neuf/)
  })

  it('is followed by talk that puts nothing right', () => {
    const call = 'C: oh four one two three four five six seven eight | A: no your new one is in the post'
    expect(maskedCall(call)).toBe(
      'C: [phone number] | A: no your new one is in the post'.replace(/[AC]: /g, ''),
    )
  })
})

describe('an e-mail', () => {
  it.each([
    ['harpreet at northline dental dot c a', '[e-mail]'],
    ['whetu at pukekofern dot example', '[e-mail]'],
    ["You didn't tick it at checkout. It was late.", "You didn't tick it at checkout. It was late."],
  ])('%s', (said, left) => {
    expect(maskedCall(`C: ${said}`)).toBe(left)
  })
})

describe('what stays', () => {
  it.each([
    'The meter says oh four seven one two.',
    'The tyres are two oh five fifty five sixteen.',
    'The exchange rate today is 1.1642.',
    'I bought it in March twenty twenty two.',
    'On your birthday as well? Oh, sweetheart.',
    'Your date of birth and the first and fourth letters, please.',
    "Your password wasn't the issue.",
  ])('%s', (said) => {
    expect(maskedCall(`A: ${said}`)).toBe(said)
  })
})

describe('a name', () => {
  it.each([
    [
      "A: What's the name on the account? | C: It's under my husband desmond okoro",
      'under my husband [name]',
    ],
    ['C: The booking is in the name of my wife Anita Roy.', 'in the name of my wife [name].'],
    ['A: cardholder name | C: lachlan j whitcombe', 'Cardholder name | [name]'],
    ['A: How do you spell that? | C: F I T Z W I L L I A M.', '? | [name].'],
    ['A: How do you spell that? | C: Just like it sounds.', '? | Just like it sounds.'],
    ["C: hi I'm tamika broussard I called | A: hi tamika", "hi I'm [name] I called | hi [name]"],
    ["C: hi I'm locked out and I need help", "hi I'm locked out and I need help"],
  ])('%s', (call, end) => {
    expect(maskedCall(call).toLowerCase().endsWith(end.toLowerCase()), maskedCall(call)).toBe(true)
  })

  it.each([
    ["A: C'est à quel nom ? | C: Au nom de ma femme odile charpentier", 'au nom de ma femme [name]'],
    ["A: Ça s'écrit comment ? | C: A U B R Y.", '? | [name].'],
    ["C: bonjour claire fontaine à l'appareil", "bonjour [name] à l'appareil"],
  ])('%s', (call, end) => {
    expect(maskedCall(call, 'fr').toLowerCase().endsWith(end), maskedCall(call, 'fr')).toBe(true)
  })
})

describe('a password before what names it', () => {
  it.each([
    ['I tried logging in with Tuscany2019! as the password.', 'en', 'with [password] as the password.'],
    ['We used to ask everybody as the password page was down.', 'en', 'We used to ask everybody as'],
    ['J’ai mis Chamonix74! comme mot de passe.', 'fr', 'mis [password] comme mot de passe.'],
  ])('%s', (said, language, left) => {
    expect(maskedCall(`C: ${said}`, language)).toContain(left)
  })
})

describe('an address', () => {
  it.each([
    ['It is three oh one west forty second street.', 'en', 'It is [address].'],
    ["I'm at 1600 Pine Street, apartment 4C.", 'en', "I'm at [address]."],
    ["J'ai déménagé, c'est chaussée de Wavre 214.", 'fr', "J'ai déménagé, c'est [address]."],
    ['Le train de dix-sept heures quarante-deux, voie neuf.', 'fr', 'heures quarante-deux, voie neuf.'],
  ])('%s', (said, language, left) => {
    expect(maskedCall(`C: ${said}`, language)).toContain(left)
  })
})

it('a number that goes on in the other one’s turn is masked in both', () => {
  const call = 'A: So that is oh one six one four nine six? | C: Oh one two three, yeah. | A: In two days.'
  expect(maskedCall(call)).toMatch(/^So that is \[.*\]\? \| \[.*\], yeah\. \| In two days\.$/)
})
