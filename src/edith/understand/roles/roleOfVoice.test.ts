import { expect, test } from 'vitest'
import { oddsOfChange, roleOfVoice } from './roleOfVoice.js'

const VOICES: [string, string, string[], string[]][] = [
  [
    'who offers and who asks for something',
    'en',
    ['Let me look that up for you.', 'I have sent a new one, it is with you on Friday.'],
    ['My parcel never came.', 'I have been waiting for two weeks.'],
  ],
  [
    'a customer who speaks first and introduces herself',
    'en',
    ['How can I help you today, Violet?', 'May I have your account number?'],
    ['Hello, my name is Violet and my bill is wrong.', 'It is four four seven one nine.'],
  ],
  [
    'a call that goes out',
    'en-GB',
    ['Hello, this is Tom from Harbour Bank, am I speaking with Mrs Ellis?', 'I will send you the form.'],
    ['Hello?', 'Yes, speaking. What is it about?'],
  ],
  [
    'French',
    'fr',
    ['Bonjour, service client, que puis-je faire pour vous ?', 'Je regarde votre dossier.'],
    ['Bonjour, je n’ai pas reçu ma facture.', 'Je suis chez vous depuis dix ans.'],
  ],
]

test.each(VOICES)('%s', (_what, language, agent, customer) => {
  expect(roleOfVoice(agent, language)).toBeGreaterThan(1)
  expect(roleOfVoice(customer, language)).toBeLessThan(-0.5)
})

test('nothing said tells nothing; without talk to learn from, set phrases do', () => {
  expect(roleOfVoice([], 'en')).toBe(0)
  expect(roleOfVoice(['¿En qué puedo ayudarle?'], 'es')).toBeGreaterThan(1)
  expect(roleOfVoice(['Hola.'], 'es')).toBe(0)
  expect(oddsOfChange('¿Qué?', 'Sí.', 'es')).toBe(0)
})

test('a question is followed by its answer, a sentence that goes on by the same speaker', () => {
  expect(oddsOfChange('What is your postcode?', 'Yes, it is M 4 1 B T.', 'en')).toBeGreaterThan(0.2)
  expect(oddsOfChange('I have sent you the form.', 'You will have it by Friday.', 'en')).toBeLessThan(0)
})
