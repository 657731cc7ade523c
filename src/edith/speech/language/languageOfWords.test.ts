import { expect, test } from 'vitest'
import { otherLanguageOfWords } from './languageOfWords.js'

const SAID: Record<string, string> = {
  en: 'Good morning, I have a question about the bill you sent me, it is not what we agreed and I would like to know why that is so.',
  fr: 'Bonjour, je vous appelle parce que le four que vous m’avez livré mardi ne chauffe pas, et je ne sais pas ce que je dois en faire.',
  es: 'Buenos días, mire, compré un boleto para mañana y necesito cambiar la hora, no sé si me lo pueden hacer por teléfono o no.',
  de: 'Guten Tag, ich habe eine Frage zu der Rechnung, die Sie mir geschickt haben, das ist nicht der Betrag, den wir hatten, und es war auch zu spät.',
  it: 'Buongiorno, ho ricevuto la bolletta del gas e non capisco il perché, che cosa devo fare con questa, la pago o non la pago?',
  nl: 'Goedemiddag, ik heb een wasmachine besteld en die is er nog niet, wat kan ik nu doen, want het is voor mijn moeder en zij wacht op u.',
}
const pairs = Object.keys(SAID).flatMap((spoken) => Object.keys(SAID).map((expected) => [spoken, expected]))

test.each(pairs)('%s, where %s is expected', (spoken = '', expected = '') => {
  expect(otherLanguageOfWords(SAID[spoken] ?? '', expected)).toBe(spoken === expected ? undefined : spoken)
})

test('another writing is another language, where it names one', () => {
  const russian = 'Здравствуйте, вчера вечером на стоянке поцарапали мою машину, я не знаю, что делать.'
  expect(otherLanguageOfWords(russian, 'en')).toBe('ru')
  expect(otherLanguageOfWords(russian, 'ru')).toBeUndefined()
  // Of a language that nobody has listed, nobody knows which letters it uses.
  expect(otherLanguageOfWords(russian, 'uk')).toBeUndefined()
})

test('names, a greeting in passing and few words say nothing', () => {
  expect(otherLanguageOfWords('Hola, buenos días, ¿cómo está?', 'en')).toBeUndefined()
  const names =
    'Hi, my name is Oluwaseun Adebayo and I need to see Doctor Venkataraman or Doctor Kowalczyk in Ystradgynlais, it is for Joaquim Figueiredo.'
  expect(otherLanguageOfWords(names, 'en')).toBeUndefined()
  expect(otherLanguageOfWords('', 'en')).toBeUndefined()
})
