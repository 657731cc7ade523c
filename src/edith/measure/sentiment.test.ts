import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moodOf } from './sentiment.js'

const mood = (texts: string[], language = 'en') => moodOf(texts, language) ?? Number.NaN

describe('what customers say when they are content', () => {
  test.each([
    'That was a great help, thank you so much.',
    'Perfect, everything works again.',
    'You have been very helpful.',
    'Lovely, that was quick.',
    'That is not bad.',
    'I’m so relieved, honestly.',
  ])('%s', (text) => expect(mood([text])).toBeGreaterThan(0.2))

  test.each([
    'C’est très gentil à vous.',
    'Je suis ravie, tout marche à nouveau.',
    'Votre collègue était très efficace.',
    'Vous me sauvez la vie.',
    'Ah, je suis soulagé.',
    'Franchement, c’était rapide.',
  ])('%s', (text) => expect(mood([text], 'fr')).toBeGreaterThan(0.2))
})

describe('what customers say when they are not', () => {
  test.each([
    'This is the worst service I have ever had.',
    'I am very disappointed.',
    'I am not happy with this.',
    'This is a waste of my time.',
    'It is not great, to be honest.',
    "That isn't good enough.",
    'I want to speak to a manager, this is unacceptable.',
    "You haven't helped me at all.",
  ])('%s', (text) => expect(mood([text])).toBeLessThan(-0.15))

  test.each([
    'C’est inadmissible, je suis très déçue.',
    'Je ne suis pas du tout satisfait.',
    'C’est pas normal.',
    'J’en ai marre de vous appeler.',
    'Vous vous moquez de moi ?',
    'Quelle perte de temps.',
    'Je veux parler à un responsable.',
    'Ce n’est vraiment pas sérieux.',
    'On n’est plus content de rien.',
  ])('%s', (text) => expect(mood([text], 'fr')).toBeLessThan(-0.15))
})

describe('what a call is about, and what is said for politeness, is no mood', () => {
  test.each([
    'I have a problem with my order.',
    'I would like to cancel my subscription.',
    'My parcel is lost and the box was broken.',
    'Good morning, this is Anna.',
    'Okay, thank you.',
    'No problem at all. Thank you very much, have a nice day.',
    'The number is four five six.',
    'It looks like the boiler, something like that.',
    '',
  ])('%j', (text) => expect(mood([text])).toBe(0))

  test.each([
    'Bonjour, je voudrais changer mon adresse.',
    'D’accord, merci beaucoup, bonne journée.',
    'Bien sûr, pas de souci.',
    'J’ai un problème avec ma commande, le colis est perdu.',
    'Je vous appelle parce que je voudrais résilier.',
    'C’est bien au douze rue des Lilas.',
  ])('%j', (text) => expect(mood([text], 'fr')).toBe(0))
})

describe('length', () => {
  const complaint = ['I have been let down again.', 'Nobody called me back.', 'That is not good enough.']

  test('adds nothing to what is said again and again', () => {
    const twelve = (text: string) => Array.from({ length: 12 }, () => text)
    for (const text of ['Okay, thank you.', 'I am furious, this is terrible.', 'Lovely, perfect, thank you.'])
      expect(mood(twelve(text))).toBeCloseTo(mood([text]), 10)
    expect(mood(twelve('Perfect, thank you.'))).toBeLessThan(0.2)
  })

  test('nor takes away what is said among much else', () => {
    const facts = Array.from({ length: 40 }, (_, i) => `The reference is ${i}.`)
    expect(mood([...complaint, ...facts])).toBe(mood(complaint))
  })

  test('a complaint that ends unresolved is one, however often the customer says thank you', () => {
    const thanks = Array.from({ length: 10 }, () => 'Great, thank you so much.')
    expect(mood([...complaint, ...thanks])).toBeLessThan(-0.3)
    const merci = Array.from({ length: 10 }, () => 'Parfait, merci beaucoup.')
    expect(mood(['C’est inadmissible.', 'On ne m’a toujours pas rappelé.', ...merci], 'fr')).toBeLessThan(
      -0.3,
    )
  })
})

test('a negation turns what follows in its clause, not in the next', () => {
  expect(mood(['That is not helpful.'])).toBeLessThan(0)
  expect(mood(['No, that is helpful.'])).toBeGreaterThan(0)
  expect(mood(["I don't hate it."])).toBeGreaterThan(0)
  expect(mood(['Non, c’est très pratique.'], 'fr')).toBeGreaterThan(0)
})

test('an intensifier makes it stronger', () => {
  expect(mood(['I am very happy.'])).toBeGreaterThan(mood(['I am happy.']))
  expect(mood(['Je suis très heureuse.'], 'fr')).toBeGreaterThan(mood(['Je suis heureuse.'], 'fr'))
})

test('French is read with its accents and without', () => {
  expect(mood(['Je suis deçu.'], 'fr-CA')).toBe(mood(['Je suis DÉÇU.'], 'fr'))
})

test('of a language whose words we do not know, nothing is told', () => {
  expect(moodOf(['Das ist ganz furchtbar.'], 'de')).toBeNull()
})

test('the mood of anything lies between -1 and 1, and letter case does not matter', () => {
  const word = fc.constantFrom('terrible', 'great', 'not', 'very', 'service', 'I', 'never', '.', ',')
  fc.assert(
    fc.property(fc.array(fc.array(word).map((words) => words.join(' '))), (texts) => {
      expect(Math.abs(mood(texts))).toBeLessThanOrEqual(1)
      expect(mood(texts.map((text) => text.toUpperCase()))).toBe(mood(texts))
    }),
  )
})
