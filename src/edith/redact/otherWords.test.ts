import { describe, expect, it } from 'vitest'
import { maskedCall } from '../../../test/support/maskedCall.js'

describe('what is told in other words', () => {
  it.each([
    ['C: born or not, august nineteenth ninety two', 'ninety two'],
    ['A: When was your late husband born? | C: Christmas Eve, nineteen forty-one.', 'Christmas'],
    ['A: Turn the card over for me please | C: okay it says two four nine', 'two four nine'],
    ['C: I set it as Kp7-harvest! and it fails.', 'harvest'],
    ['C: it is cormorant with a capital and then twenty and a dollar sign', 'cormorant'],
    ['A: memorable word letters only | C: marmalade lower case', 'marmalade'],
    ['C: All one word, willowandbea, then the at sign, then hotmail dot com.', 'willowandbea'],
    ['C: It is harkness, no dot, @btinternet.com.', 'harkness'],
    ['C: jo at moriarty dot com | C: m o r i a r t y yeah', 'm o r i a r t y'],
    ['C: yeah hi tanisha brooks here about the bill', 'tanisha'],
    ['A: am i speaking with mister halvorsen | C: you are yeah pete halvorsen', 'halvorsen'],
    ['C: Flat 302, Shanti Apartments, 14th Cross, Bengaluru', 'Shanti'],
    ['C: the new one is fifty two hundred eighty two eighty two eighty two eighty two ten', 'hundred'],
    ['C: After the 4242 4242 it goes double four two two, hang on, 4242 4242.', 'double four'],
    ['C: My PAN is ABCPD1234F', 'ABCPD'],
  ])('%s', (call, secret) => expect(maskedCall(call)).not.toContain(secret))

  it.each([
    ["A: donc c'est bien le six six soixante-six", 'soixante-six'],
    ['A: vous êtes toujours rue de la tannerie', 'tannerie'],
    ["A: le mois et l'année dessus | C: euh octobre vingt-sept", 'octobre'],
    ['A: retournez la carte | C: deux cent soixante-dix-huit je crois', 'soixante'],
    ['C: abeilledujura tout attaché chez bluewin point c h', 'abeilledujura'],
    ['A: la réservation est à quel nom | C: vandenbroucke v a n d e n plus loin b r o u c k e', 'b r o u'],
  ])('in French: %s', (call, secret) => expect(maskedCall(call, 'fr')).not.toContain(secret))
})

describe('what only looks like it', () => {
  it.each([
    ['A: What does it say under expires end? | C: 09/28. Does the ferry leave at 14:20?', '14:20'],
    ['A: His date of birth? | C: 3 May 2011. He is rated 1140 already.', '1140'],
    ['C: my aadhaar is 2345 6789 0123 | A: how many acres | C: three and a half acres', 'three and a half'],
    ['A: Code 096. | C: What is the lead time? | A: Three to five days.', '096'],
    ['A: It is part EX-44021-B, and the gasket is 7718 0042.', '7718 0042'],
    [
      'C: Do I have to change it, the password, every ninety days? | A: Every 180, with twelve characters.',
      '180',
    ],
    ['A: Fourth of May, eighty-one seats, lovely.', 'eighty-one'],
    ['A: You booked the thirty-first of June.', 'thirty-first'],
    ['A: my deposit for row g seats eleven and twelve on my visa', 'eleven and twelve'],
  ])('%s', (call, kept1) => expect(maskedCall(call)).toContain(kept1))

  it('amounts after one whose currency was said', () =>
    expect(maskedCall("A: C'est 1 280 euros, moins l'acompte de 300, donc 980.", 'fr')).toContain(
      'de 300, donc 980',
    ))
})
