import { describe, expect, it } from 'vitest'
import { maskedCall } from '../../../test/support/maskedCall.js'

describe('a name', () => {
  it.each([
    ['A: is that mrs lazenby | C: it is', 'is that mrs [name] | it is'],
    ['A: i miss you | C: thanks', 'i miss you | thanks'],
    [
      'A: How is the account held? | C: It is joint. Anil Rao and my wife, Sudha.',
      'How is the account held? | It is joint. [name] and my wife, [name].',
    ],
    [
      "C: it's under my partner's name she's called rosamund hartley",
      "it's under my partner's name she's called [name]",
    ],
    ['C: my card says prydderch p r y double d e r c h', 'my card says [name]'],
    [
      'A: Spell it? | C: O for Oscar, T, T, O, L, I, N, E. Ottoline, like my aunt.',
      'Spell it? | [name], like my aunt.',
    ],
    ["A: that's a c m e acme", "that's a c m e acme"],
  ])('%s', (call, left) => {
    expect(maskedCall(call)).toBe(left)
  })

  it.each([
    ['A: vous êtes madame de kergorlay | C: oui', 'vous êtes madame [name] | oui'],
    [
      'A: vous êtes bien monsieur valmy | C: non son gendre lucas thévoz',
      'vous êtes bien monsieur [name] | non son gendre [name]',
    ],
  ])('%s', (call, left) => {
    expect(maskedCall(call, 'fr')).toBe(left)
  })
})

describe('a name that is told without being asked for', () => {
  it.each([
    [
      'A: can I say who called | C: yeah tell him it was lee from castle motors',
      'en',
      'can I say who called | yeah tell him it was [name] from castle motors',
    ],
    ['C: Bonjour, Mathieu Lescure, j’ai rendez-vous.', 'fr', 'Bonjour, [name], j’ai rendez-vous.'],
    ['A: je suis bien avec madame quilichini', 'fr', 'je suis bien avec madame [name]'],
    ["A: who's it registered to | C: me tobias wren", 'en', "who's it registered to | me [name]"],
    ['A: Your initial and surname? | C: P. Abernathy.', 'en', 'Your initial and surname? | [name].'],
    [
      "A: hello is that gordon | C: no it's his brother malcolm reidy",
      'en',
      "hello is that [name] | no it's his brother [name]",
    ],
    [
      'A: and the passenger names | C: sunita rao and dev rao',
      'en',
      'and the passenger names | [name] and [name]',
    ],
    ['A: is that right', 'en', 'is that right'],
    ['A: merci madame bonne journée', 'fr', 'merci madame bonne journée'],
    [
      'A: your name please | C: jodie | A: and the surname jodie',
      'en',
      'your name please | [name] | and the surname [name]',
    ],
  ])('%s', (call, language, left) => {
    expect(maskedCall(call, language)).toBe(left)
  })
})

describe('a date', () => {
  it.each([
    [
      'A: day | C: fourteenth | A: month | C: october | A: year | C: sixty nine',
      'day | [date of birth] | month | [date of birth] | year | [date of birth]',
    ],
    [
      'A: And which month? | C: October. | A: And the year? | C: Thirty.',
      'And which month? | [card expiry]. | And the year? | [card expiry].',
    ],
    [
      'A: The card we hold ended 04/24. | C: The new one ends 04/28.',
      'The card we hold ended [card expiry]. | The new one ends [card expiry].',
    ],
    [
      'A: date of birth and the day you want | C: thirtieth of the eighth eighty five and the fourteenth',
      'date of birth and the day you want | [date of birth] and the [date of birth]',
    ],
    [
      'A: when were you born | C: 3 March 1965 | A: and the policy matures on 3 March',
      'when were you born | [date of birth] | and the policy matures on 3 March',
    ],
    ['C: The new one arrives 4 May.', 'The new one arrives 4 May.'],
    [
      'A: When does your card expire? | C: May 2031. My lease ends in June 2028.',
      'When does your card expire? | [card expiry]. My lease ends in June 2028.',
    ],
    [
      'A: Is the card valid until May 2031? | C: Yes, my pass is valid until 31/12/2026.',
      'Is the card valid until [card expiry]? | Yes, my pass is valid until 31/12/2026.',
    ],
    [
      'A: Date of birth? | C: 13-09-2003. The appointment is on 13-10, yes?',
      'Date of birth? | [date of birth]. The appointment is on 13-10, yes?',
    ],
    [
      'C: my card ran out, it says july twenty five on it | A: have you got another | C: hold on yeah june twenty nine',
      'my card ran out, it says [card expiry] on it | have you got another | hold on yeah [card expiry]',
    ],
    ['C: That ran out March thirty-first.', 'That ran out March thirty-first.'],
    [
      'A: the card lapsed in August 2026 | C: new date is 08/30',
      'the card lapsed in [card expiry] | new date is [card expiry]',
    ],
    ['A: the code on the strip please | C: eight three one', 'the code on the strip please | [card code]'],
    ['A: Your favourite author? | C: Muriel Spark.', 'Your favourite author? | [security answer].'],
    ['C: the card is good till six thirty', 'the card is good till [card expiry]'],
  ])('%s', (call, left) => {
    expect(maskedCall(call)).toBe(left)
  })
})

describe('what is read out', () => {
  it.each([
    ['A: Three digits behind it? | C: Six oh six.', 'Three digits behind it? | [card code].'],
    [
      'A: what is the word you set up for security | C: pelican',
      'what is the word you set up for security | [password]',
    ],
    ['A: whereabouts are you | C: thirty one b lantern hill', 'whereabouts are you | [address]'],
    ['C: account three oh double one no three oh double two', 'account [account number]'],
    ['C: my iban is i e six five b o f i', 'my iban is [account number]'],
    [
      "C: it's oh one six one four nine six um what is it now oh three double seven",
      "it's [digits] um what is it now [digits]",
    ],
    ['C: oh one six one four nine six three double seven two after six', '[phone number] after six'],
    ['C: the wifi key is k seven p p oh nine', 'the wifi key is [password]'],
    ['A: Email? | C: T for tango, O for Oscar, double L, then 77, at yahoo dot com.', 'Email? | [e-mail].'],
    ['A: First school? | C: Brannocks. B-R-A-N-N-O-C-K-S.', 'First school? | [security answer].'],
    [
      'C: i changed the password to purple haddock and now it fails',
      'i changed the password to [password] and now it fails',
    ],
    ["C: I set it to dragonfly, that's the password", "I set it to [password], that's the password"],
    ['C: I typed the code 552 and it failed', 'I typed the code [secret code] and it failed'],
  ])('%s', (call, left) => {
    expect(maskedCall(call)).toBe(left)
  })

  it.each([
    [
      'C: code banque trente zéro zéro deux clé cinquante-huit',
      'code banque [account number] clé [account number]',
    ],
    [
      'A: Le numéro de la carte d’identité ? | C: T7X 62S 09N.',
      'Le numéro de la carte d’identité ? | [identity number].',
    ],
    ['C: mon mail c’est T comme Thérèse, B, O, 74, chez Gmail.', 'mon mail c’est [e-mail].'],
  ])('%s', (call, left) => {
    expect(maskedCall(call, 'fr')).toBe(left)
  })
})

describe('an address without a number', () => {
  it.each([
    [
      'A: where shall we bring it | C: holly cottage long marston',
      'en',
      'where shall we bring it | [address]',
    ],
    ['A: Is it still The Old Forge, Nether Wick? | C: Yes.', 'en', 'Is it still [address]? | Yes.'],
    ['A: Is it still raining in Leeds?', 'en', 'Is it still raining in Leeds?'],
    ['C: Please send it to Ty Gwyn, Llanfair Road.', 'en', 'Please send it to [address].'],
    ['C: I will send it to Head Office.', 'en', 'I will send it to Head Office.'],
    ["A: I've got you at Larkfield, Chapel Lane.", 'en', "I've got you at [address]."],
    ["C: I moved to Wheelwright's Cottage, Combe Florey.", 'en', 'I moved to [address].'],
    ['C: Rowan House, Kirkby Lane.', 'en', '[address].'],
    ['C: lieu-dit kerbiquet y a pas de numéro', 'fr', 'lieu-dit [address] y a pas de numéro'],
  ])('%s', (call, language, left) => {
    expect(maskedCall(call, language)).toBe(left)
  })
})
