import { expect, test } from 'vitest'
import { introducedAs } from './introducedAs.js'

test.each([
  ['Hello, you’re through to billing, this is Dev, how can I help?', 'en', 'Dev'],
  ["Good morning, my name's Angela Frost.", 'en', 'Angela Frost'],
  ['Payments, Neil speaking.', 'en', 'Neil'],
  ["You're speaking with Samira.", 'en', 'Samira'],
  ['Thank you, Wendy. Hello Aisha, Femi here.', 'en', 'Femi'],
  ['Bonjour, je m’appelle Léa.', 'fr', 'Léa'],
  ['Service facturation, Karim à l’appareil.', 'fr', 'Karim'],
])('“%s” gives the name', (line, language, name) => {
  expect(introducedAs([line], language)).toBe(name)
})

test.each([
  ["I'm afraid this is the wrong number.", 'en'],
  ['Good afternoon, reception.', 'en'],
  ['this is dev speaking', 'en'],
  ['It is Monday, and I am Sorry.', 'en'],
  ['Buenos días, me llamo Lucía.', 'es'],
])('“%s” gives none', (line, language) => {
  expect(introducedAs([line], language)).toBeNull()
})
