import { expect, test } from 'vitest'
import { segmentsOf } from '../../../test/fixtures/shortCalls.js'
import { recogniseTopics } from './recogniseTopics.js'

const topic = (name: string, ...words: string[]) => ({ id: name, name, words, examples: [] })
const english = [topic('Refund', 'refund', 'money back'), topic('Bill', 'bill', 'invoice')]
const french = [topic('Résiliation', 'résilier'), topic('Panne', 'plus internet', 'coupure')]

async function found(said: string, language = 'en') {
  const list = language === 'en' ? english : french
  const embed = async () => []
  return recogniseTopics({ segments: segmentsOf({ said }), language }, list, { embed })
}
const names = async (said: string, language = 'en') => (await found(said, language)).map(({ name }) => name)

test('what the customer calls about is a topic, with the second that shows it, however the word is inflected', async () => {
  const [first, ...others] = await found(
    'A: Good morning.\nC: Hello, I was REFUNDED only half of what I paid you.\nA: I see.',
  )
  expect(others).toEqual([])
  expect(first).toEqual({
    id: 'Refund',
    name: 'Refund',
    source: 'ENGINE',
    evidence: [
      {
        segment: 1,
        start: 6,
        end: 11,
        speaker: 'CUSTOMER',
        quote: 'Hello, I was REFUNDED only half of what I paid you.',
      },
    ],
  })
})

test('a call about two things has two topics', async () => {
  expect(await names('C: My bill is wrong and I want my money back.')).toEqual(['Refund', 'Bill'])
})

test('what is named in passing is none, until it is taken up', async () => {
  const begin = 'C: I would like to change my address, please.\nA: Certainly. Where do you live now?\n'
  expect(await names(`${begin}C: Nine Mill Road. Will it be on the bill?\nA: Yes, of course.`)).toEqual([])
  expect(
    await names(
      `${begin}C: Nine Mill Road. Will it be on the bill?\nA: The bill is sent on Monday.\nA: The bill after that as well.`,
    ),
  ).toEqual(['Bill'])
})

test('what only the agent talks about is none', async () => {
  expect(
    await names(
      'A: For a bill press one.\nC: I would like to change my address, please.\nA: Your bill shows it. The bill comes soon. Any bill does.',
    ),
  ).toEqual([])
})

test('what the customer says the call is not about is none', async () => {
  expect(await names("C: This isn't about my bill, it's about the colour of the curtains.")).toEqual([])
  expect(await names("C: Ce n'est pas pour résilier que j'appelle, je veux la fibre.", 'fr')).toEqual([])
})

test('French is recognised by its words, with or without accents, in their families', async () => {
  expect(await names('C: Bonjour, je souhaite une resiliation de ma ligne.', 'fr')).toEqual(['Résiliation'])
  expect(await names("C: Bonjour, je n'ai plus internet depuis ce matin.", 'fr')).toEqual(['Panne'])
})

test('where nobody could tell the speakers, a topic has to be spoken of twice', async () => {
  const unknown = (said: string) => {
    const segments = segmentsOf({ said }).map((segment) => ({ ...segment, speaker: 'UNKNOWN' as const }))
    return recogniseTopics({ segments, language: 'en' }, english, { embed: async () => [] })
  }
  expect(
    await unknown('A: Welcome, for a bill please press one on your phone.\nC: I have lost my umbrella.'),
  ).toEqual([])
  expect(await unknown('C: My bill has doubled since last month.\nA: I see the bill here.')).toHaveLength(1)
})
