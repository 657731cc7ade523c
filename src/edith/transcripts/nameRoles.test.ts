import { expect, test } from 'vitest'
import type { AnalysisRequest } from '../engine.js'
import { nameRoles } from './nameRoles.js'

const line = (label: string | null, channel: number | null = null) => {
  return { at: '', label, channel, start: 0, end: 1, text: 'Hello.' }
}

function named(
  labels: (string | null)[],
  agentLabels: string[] = [],
  agentChannel: AnalysisRequest['agentChannel'] = 'AUTO',
  channels: (number | null)[] = [],
) {
  const roles = nameRoles(
    labels.map((label, i) => line(label, channels[i] ?? null)),
    { agentLabels, agentChannel },
  )
  if (roles.kind === 'wrong') return roles.message
  return { by: roles.by, speakers: roles.speakers.map(({ speaker }) => speaker) }
}

test.each<[string, (string | null)[], string[], object]>([
  ['said in the file', ['AGENT', 'CUSTOMER'], [], { by: 'FILE', speakers: ['AGENT', 'CUSTOMER'] }],
  ['said in other letters', ['caller', 'Agent'], [], { by: 'FILE', speakers: ['CUSTOMER', 'AGENT'] }],
  ['said of one', ['Agent', 'B'], [], { by: 'FILE', speakers: ['AGENT', 'UNKNOWN'] }],
  ['said by nobody', ['0', '1'], [], { by: 'NOBODY', speakers: ['UNKNOWN', 'UNKNOWN'] }],
  ['no labels', [null], [], { by: 'NOBODY', speakers: ['UNKNOWN'] }],
  ['told', ['0', '1'], ['1'], { by: 'REQUEST', speakers: ['CUSTOMER', 'AGENT'] }],
  ['told with a prefix', ['0', '1'], ['Speaker 0'], { by: 'REQUEST', speakers: ['AGENT', 'CUSTOMER'] }],
  [
    'two agents told',
    ['A', 'B', 'C'],
    ['a', 'c'],
    { by: 'REQUEST', speakers: ['AGENT', 'CUSTOMER', 'AGENT'] },
  ],
  [
    'an announcement',
    ['A', 'IVR', 'B', null],
    ['A'],
    { by: 'REQUEST', speakers: ['AGENT', 'UNKNOWN', 'CUSTOMER', 'UNKNOWN'] },
  ],
  [
    'told against the file',
    ['AGENT', 'CUSTOMER'],
    ['CUSTOMER'],
    { by: 'REQUEST', speakers: ['CUSTOMER', 'AGENT'] },
  ],
  ['told for another file', ['AGENT', 'CUSTOMER'], ['A'], { by: 'FILE', speakers: ['AGENT', 'CUSTOMER'] }],
])('%s', (_, labels, told, roles) => expect(named(labels, told)).toEqual(roles))

test('an agent who does not speak is a mistake, and who does is named', () => {
  expect(named(['0', '1'], ['Philippa'])).toBe(
    'Nobody in this transcript is called Philippa. Its speakers are 0, 1.',
  )
  expect(named([null], ['Philippa'])).toContain('does not tell its speakers apart')
})

test('a channel is the agent where the file tells channels', () => {
  const roles = { by: 'REQUEST', speakers: ['CUSTOMER', 'AGENT'] }
  expect(named(['channel 0', 'channel 1'], [], 'RIGHT', [0, 1])).toEqual(roles)
  expect(named(['0', '1'], [], 'RIGHT')).toMatchObject({ by: 'NOBODY' })
})
