import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inFrenchWords } from '../../../test/support/inFrenchWords.js'
import type { Segment } from '../../contract/transcript.js'
import { isLuhnValid } from './checksums.js'

import { redact, redactSegments } from './redact.js'

describe('what is masked in French', () => {
  it.each([
    ['mon numéro est le zéro un quarante-deux quatre-vingt-dix-sept zéro huit douze', '[phone number]'],
    ['zéro six vingt deux soixante dix sept quatre vingt onze quinze', '[phone number]'],
    ['c’est le zéro quatre septante-huit, nonante-deux, euh, huitante, quinze', '[phone number]'],
    ['appelez-moi au 06 12 34 56 78', '[phone number]'],
    ['au zéro six, douze, un, un, sept, double zéro', '[phone number]'],
    ['identifiant quatre un deux un sept', '[digits]'],
    ['le compte un deux trois quatre un', '[account number]'],
    ['carte quarante et un onze onze onze onze onze onze onze', '[card number]'],
    ['quatre mille cent onze, mille cent onze, mille cent onze, mille cent onze', '[card number]'],
    [
      'carte zéro zéro zéro zéro zéro zéro zéro zéro vingt quatre-vingts zéro zéro zéro neuf',
      '[card number]',
    ],
    ['numéro client trois zéros sept huit', '[digits]'],
    ['mon mail c’est marie point dupont arobase orange point fr', '[e-mail]'],
    ['jean tiret pierre arobase gmail point com voilà', '[e-mail]'],
    ['écrivez à service tiret du bas client arobase exemple point be', '[e-mail]'],
    ['paul soixante-douze arobase gmail', '[e-mail]'],
    ['le cryptogramme est sept cent trente-sept', '[card code]'],
    ['mon code de sécurité est neuf un quatre', '[card code]'],
    ['les trois chiffres au dos sont un deux trois', '[card code]'],
    [
      'F R sept six trois zéro zéro zéro six zéro zéro zéro zéro un un deux trois quatre cinq six sept huit neuf zéro un huit neuf',
      '[IBAN]',
    ],
    ['le zéro zéro dix sept mille trois', '[digits]'],
    ['FR76 3000 6000 0112 3456 7890 189', '[IBAN]'],
    ['MA64011519000001205000534921', '[IBAN]'],
  ])('%s', (text, label) => {
    const redacted = redact(text, 'fr-CA')
    expect(redacted).toContain(label)
    expect(digitWords(redacted.replace('trois chiffres', ''))).toEqual([])
  })
})

describe('what stays in French', () => {
  it.each([
    'Le douze mars deux mille vingt-six à quinze heures trente.',
    'Le rendez-vous du premier juin deux mille vingt-sept, douze personnes y seront.',
    'Ça fait quarante-deux euros cinquante.',
    'C’est douze mille cinq cents euros, ou treize mille.',
    'Il y a douze mille trois cents appels, cinquante par jour.',
    'Entre mille et mille cinq cents euros.',
    'Entre huit et douze, quatorze et dix-huit heures.',
    'Il y en a deux cent cinquante, trois cents au plus.',
    'En deux mille vingt-six un technicien est venu.',
    'Entre dix et douze un technicien passe.',
    'J’ai une question, un problème et un véhicule neuf.',
    'Un moment, j’en ai une ou deux.',
    'Mille mercis, cent fois merci.',
    'J’ai un 2008 depuis six ans.',
    'Une remise de dix, vingt, trente pour cent.',
    'Un total de 12 500 euros, dont 1 250,50 € de frais.',
    'Je paie 49,99 et 12,50 par mois.',
    'Le total fait 1250,99 euros.',
    'Trois millions de clients en 2019, 2020 et 2021.',
    'On est au point de départ, à trente-six pour cent.',
    'Oh, deux mille vingt-six, déjà.',
  ])('%s', (text) => {
    expect(redact(text, 'fr')).toBe(text)
  })
})

it('a code that was asked for in French is masked where it is read out', () => {
  const turn = (index: number, speaker: Segment['speaker'], text: string): Segment => ({
    index,
    speaker,
    start: index,
    end: index + 1,
    text,
  })
  const segments = [
    turn(0, 'AGENT', 'Et le code de sécurité, au dos de la carte ?'),
    turn(1, 'CUSTOMER', 'Alors, un deux trois.'),
    turn(2, 'CUSTOMER', 'Le compte est au nom de ma mère, quatre un'),
    turn(3, 'CUSTOMER', 'sept un deux.'),
  ]
  expect(redactSegments(segments, 'fr').segments.map(({ text }) => text)).toEqual([
    segments[0]?.text,
    'Alors, [card code].',
    'Le compte est au nom de ma mère, [digits]',
    expect.stringMatching(/^\[(digits|card code)\]\.$/),
  ])
})

it('a call in English is read as English', () => {
  expect(redact('quatre un un un un un', 'en')).toBe('quatre un un un un un')
})

const style = fc.record({ isSwiss: fc.boolean(), isHyphenated: fc.boolean() })

describe('whatever is said in French', () => {
  it('a number in words is masked in whole after its introduction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 9999 }), style, (number, how) => {
        const said = `le code pin est ${inFrenchWords(number, how)}`
        expect(redact(said, 'fr')).toBe('le code pin est [secret code]')
      }),
      { numRuns: 500 },
    )
  })

  it('no card number survives, read out in ones, twos or fours', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 15, maxLength: 15 })
    const sizes = fc.constantFrom(1, 2, 4)
    const pause = fc.constantFrom(' ', ', ', ' euh ', ' - ', ' et puis ')
    fc.assert(
      fc.property(digits, sizes, pause, style, (body, size, between, how) => {
        const said = groupsOf(withCheckDigit(body), size).map((group) => readOut(group, how))
        const redacted = redact(`la carte c'est ${said.join(between)} s'il vous plaît`, 'fr')
        expect(redacted).toMatch(/^la carte c'est \[(card number|phone number|digits)\] s'il vous plaît$/)
      }),
      { numRuns: 500 },
    )
  })

  it('a date or an amount stays', () => {
    // A whole date of the last century is a birthday by its looks.
    const year = fc.integer({ min: 2000, max: 2099 })
    const day = fc.integer({ min: 2, max: 31 })
    const month = fc.constantFrom('janvier', 'mars', 'mai', 'août', 'décembre')
    const amount = fc.integer({ min: 2, max: 999_999 })
    fc.assert(
      fc.property(year, day, month, amount, style, (y, d, m, euros, how) => {
        const words = (number: number) => inFrenchWords(number, how)
        const said = `Le ${words(d)} ${m} ${words(y)}, ${words(euros)} euros ${words(d)}, pour un client.`
        expect(redact(said, 'fr')).toBe(said)
      }),
      { numRuns: 500 },
    )
  })

  it('a mask is never masked', () => {
    const masksIn = (text: string) => text.match(/\[[a-zA-Z -]+\]/g) ?? []
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = redact(text, 'fr')
        fc.pre(masksIn(text).length === 0)
        expect(masksIn(redact(once, 'fr'))).toEqual(expect.arrayContaining(masksIn(once)))
      }),
    )
  })

  it('takes time in proportion to the length', () => {
    for (const piece of ['quatre-vingt-', 'arobase ', 'un ', 'mille ', 'et ', '12 500 ', 'code de '])
      expect(typeof redact(piece.repeat(30_000), 'fr')).toBe('string')
  })
})

function digitWords(text: string): string[] {
  return text.match(/\d|\b(zéro|deux|trois|quatre|sept|huit|douze|quinze|vingt|onze)\b/g) ?? []
}

function groupsOf(digits: string, size: number): string[] {
  return digits.match(new RegExp(`.{1,${size}}`, 'g')) ?? []
}

/** Leading zeros are said one by one. */
function readOut(digits: string, how: Parameters<typeof inFrenchWords>[1]): string {
  const zeros = /^0*/.exec(digits)?.[0].length ?? 0
  const rest = digits.slice(zeros)
  return [...Array(zeros).fill('zéro'), ...(rest ? [inFrenchWords(Number(rest), how)] : [])].join(' ')
}

function withCheckDigit(body: number[]): string {
  const digits = body.join('')
  return digits + [...'0123456789'].find((digit) => isLuhnValid(digits + digit))
}
