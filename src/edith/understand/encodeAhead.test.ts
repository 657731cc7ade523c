import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Embed } from '../judge/embedder.js'
import { encodeOnce } from '../judge/encodeOnce.js'
import { encodeAhead } from './encodeAhead.js'

const CLOSINGS = Array.from(
  { length: 8 },
  (_, i) => `Is there anything else I can help you with, Ms Number ${i}?`,
)

function counting() {
  const asked: string[] = []
  const embed: Embed = async (texts) => {
    asked.push(...texts)
    await setImmediate()
    return texts.map((text) => Float32Array.of(text.length))
  }
  return { asked, encode: encodeOnce(embed) }
}

const of = (channel: number | null) => (text: string) => ({ channel, text })
const [agent, customer, anybody] = [of(1), of(0), of(null)]

test('what judging will ask for is encoded while the rest is still being heard, and not again', async () => {
  const { asked, encode } = counting()
  const said = encodeAhead(encode, 'en-GB')
  for (const closing of CLOSINGS) {
    said(agent(`Mhm. ${closing}`))
    said(customer('No, my washing machine still leaks, and I want my money back. Can you help me?'))
  }
  expect(asked).toEqual(CLOSINGS)
  expect(await encode(CLOSINGS)).toHaveLength(CLOSINGS.length)
  expect(asked).toEqual(CLOSINGS)
})

test('who is the agent is found out first, and the customer’s words are not encoded', async () => {
  const { asked, encode } = counting()
  const said = encodeAhead(encode, 'en')
  for (const closing of CLOSINGS) said(agent(closing))
  expect(asked).toEqual([])
  for (let i = 0; i < 9; i++)
    said(customer(`Thank you for your help with my ${i} orders, I want to cancel them.`))
  await setImmediate()
  expect(asked).toEqual(CLOSINGS)
})

test('where both are on one channel, what an agent alone says is encoded', async () => {
  const { asked, encode } = counting()
  const said = encodeAhead(encode, 'en')
  for (const closing of CLOSINGS) said(anybody(closing))
  for (const word of ['Mhm', 'Yeah', 'Yep', 'Mm', 'Oh', 'Hmm', 'Yes', 'Um', 'Ah']) said(anybody(`${word}.`))
  await setImmediate()
  expect(asked).toEqual(CLOSINGS)
})

test('an encoder that fails disturbs nobody who only thought ahead', async () => {
  const said = encodeAhead(async () => Promise.reject(new Error('the encoder is gone')), 'en')
  for (const closing of CLOSINGS) said(anybody(closing))
  await setImmediate()
})

test('where no encoder is asked, nothing is encoded ahead', () => {
  const { asked, encode } = counting()
  const said = encodeAhead(encode, 'fr')
  for (const closing of CLOSINGS) said(anybody(closing))
  expect(asked).toEqual([])
})
