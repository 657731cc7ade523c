import { describe, expect, test } from 'vitest'
import { defaultScorecard } from '../../scorecards/defaultScorecard.js'
import { fittingExample } from './fittingExample.js'

const explained = {
  name: 'Explains the solution',
  description: 'The agent says what they have done or will do.',
}
const examples = [
  'I have refunded the full amount to your card.',
  'I have ordered a new modem for you.',
  'I will check this and come back to you.',
  'We will collect the van and look at the engine.',
]

const call = (...lines: [speaker: 'AGENT' | 'CUSTOMER', text: string][]) => ({
  language: 'en',
  segments: lines.map(([speaker, text], index) => ({ index, speaker, start: index, end: index + 1, text })),
})

describe('what to say instead', () => {
  test('is what is nearest to the call', () => {
    const oilLight = call(
      ['CUSTOMER', 'The oil light of my van came on, is the engine broken?'],
      ['AGENT', 'We can collect it.'],
    )
    expect(fittingExample(examples, explained, oilLight)).toBe(examples[3])
  })

  test.each([
    ['a lost parcel', 'My parcel has not come.'],
    ['an insurance claim', 'A tree fell on the shed and I want to make a claim.'],
    ['an appointment', 'Can I move my appointment to Friday?'],
  ])('is of no other trade: %s', (_, text) => {
    expect(fittingExample(examples, explained, call(['CUSTOMER', text]))).toBe(examples[2])
    expect(fittingExample(examples.slice(0, 2), explained, call(['CUSTOMER', text]))).toBeUndefined()
  })

  test('claims nothing that only the customer asked for', () => {
    const refused = call(
      ['CUSTOMER', 'Was the full amount refunded to my card?'],
      ['AGENT', 'No, that is not possible.'],
    )
    expect(fittingExample(examples.slice(0, 1), explained, refused)).toBeUndefined()
    const granted = call(['AGENT', 'The full amount goes back to the card, it is refunded.'])
    expect(fittingExample(examples.slice(0, 1), explained, granted)).toBe(examples[0])
  })

  test('may be of the criterion’s own words', () => {
    const hours = { name: 'States the opening hours', description: '' }
    const [own] = ['Our opening hours are on the way.']
    expect(fittingExample([own ?? ''], hours, call(['AGENT', 'Hello.']))).toBe(own)
  })

  test('keeps to the call in French too', () => {
    const french = {
      language: 'fr',
      segments: call(['CUSTOMER', 'Le voyant d’huile de ma camionnette est allumé.']).segments,
    }
    const said = ['J’ai remboursé le montant sur votre carte.', 'Je vais vérifier et je vous rappelle.']
    expect(fittingExample(said, { name: '', description: '' }, french)).toBe(said[1])
  })

  test('is the first one in a language whose words we do not know', () => {
    const german = { language: 'de', segments: [] }
    expect(fittingExample(['Gern geschehen.'], { name: '', description: '' }, german)).toBe('Gern geschehen.')
  })
})

test('the default criteria that fit any call have something to say in any call, and nothing of another trade', () => {
  const any = call(['CUSTOMER', 'It is about the oil light.'])
  const advised = defaultScorecard.sections
    .flatMap(({ criteria }) => criteria)
    .flatMap((criterion) => {
      if (criterion.kind !== 'SAID') return []
      const example = fittingExample(criterion.examples, criterion, any)
      return [{ id: criterion.id, example }]
    })
  const of = (id: string) => advised.find((one) => one.id === id)?.example
  for (const id of [
    'greeting',
    'identity-verification',
    'empathy',
    'next-steps',
    'further-help',
    'closing-thanks',
  ])
    expect(of(id), id).toBeDefined()
  expect(JSON.stringify(advised)).not.toMatch(/refund|parcel|router|invoice|I have (?!to)/)
})
