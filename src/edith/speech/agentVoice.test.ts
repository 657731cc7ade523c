import { expect, test } from 'vitest'
import { agentVoice } from './agentVoice.js'

const CALLS: [string, string[], string[]][] = [
  [
    'a greeting by name',
    ['Good morning, Northwind Energy, Grace here. How can I help you?'],
    ['Hello, my bill is wrong.'],
  ],
  ['a recorded line', ['This call is recorded.', 'What is it about?'], ['Hi there, how are you?']],
  ['details asked for', ['Hello?', 'Could I have your account number?'], ['Hello?', 'Hi, yes.']],
  [
    'the customer speaks first',
    ['This is Anna from Swift Parcel.'],
    ['Hello, is anybody there?', 'My parcel is lost.'],
  ],
  [
    'an outbound call',
    ['Hello, my name is Tom from Harbour Bank, the call is recorded.'],
    ['Hello, who is this?', 'I see.'],
  ],
  [
    'thanks at the end only',
    ['Yes.', 'One second.', 'It is on its way.', 'Right.', 'Thank you for calling.'],
    ['It is late.'],
  ],
  [
    'a cross customer with a company word',
    ['Is there anything else I can do for you?'],
    ['Your company is a joke.', 'I want a refund.'],
  ],
  [
    'no greeting at all',
    ['Claims, what is it?', 'Let me check.'],
    ['I ordered a jacket and it is too small.'],
  ],
  ['French', ['Bonjour, en quoi puis-je vous aider ?'], ['Bonjour, je vous appelle pour ma facture.']],
  ['German', ['Guten Tag, wie kann ich Ihnen helfen?'], ['Guten Tag, mein Internet geht nicht.']],
  ['Spanish', ['Buenos días, ¿en qué puedo ayudarle?'], ['Hola, tengo un problema.']],
]

test.each(CALLS)('%s tells the agent, whichever channel that is', (_what, agent, customer) => {
  expect(
    agentVoice([
      { id: 0, lines: agent },
      { id: 1, lines: customer },
    ]),
  ).toBe(0)
  expect(
    agentVoice([
      { id: 0, lines: customer },
      { id: 1, lines: agent },
    ]),
  ).toBe(1)
})

test('without a cue it is who is listed, and so speaks, first', () => {
  expect(
    agentVoice([
      { id: 1, lines: ['Hello.'] },
      { id: 0, lines: ['Hi.'] },
    ]),
  ).toBe(1)
})

test('who says nothing is nobody', () => {
  expect(agentVoice([])).toBeNull()
  expect(agentVoice([{ id: 0, lines: [] }])).toBeNull()
})
