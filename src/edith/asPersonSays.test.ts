import { expect, test } from 'vitest'
import type { CallRoles } from '../contract/roles.js'
import type { Speaker } from '../contract/transcript.js'
import { asPersonSays } from './asPersonSays.js'
import type { Listening } from './listening.js'

const line = (index: number, speaker: Speaker, start: number, end: number) => ({
  index,
  speaker,
  start,
  end,
  text: '',
  channel: 0,
})
const roles: CallRoles = {
  agentSide: 'LEFT',
  by: 'ENGINE',
  confidence: 0.7,
  isUnusual: true,
  evidence: 0.3,
}
const heard: Pick<Listening, 'segments' | 'stretches' | 'roles'> = {
  segments: [line(0, 'AGENT', 0, 4), line(1, 'CUSTOMER', 4, 9), line(2, 'UNKNOWN', 9, 10)],
  stretches: [
    { kind: 'UNCLEAR' as const, speaker: 'CUSTOMER' as const, channel: 1, start: 11, end: 12 },
    { kind: 'HOLD' as const, speaker: 'UNKNOWN' as const, channel: 0, start: 12, end: 20 },
  ],
  roles,
}
const speakers = (said: typeof heard) =>
  [...said.segments, ...said.stretches].map(({ speaker }) => speaker as Speaker)

test('who was taken for the customer becomes the agent where a person hears the agent there', () => {
  const said = asPersonSays(heard, [{ start: 4, end: 9 }])
  expect(said.isSwapped).toBe(true)
  expect(speakers(said.heard)).toEqual(['CUSTOMER', 'AGENT', 'UNKNOWN', 'AGENT', 'UNKNOWN'])
  expect(said.heard.roles).toEqual({
    agentSide: 'RIGHT',
    by: 'PERSON',
    confidence: 1,
    isUnusual: false,
    evidence: -4,
  })
})

test('what was concluded rightly stands, and is certain then', () => {
  const said = asPersonSays(heard, [{ start: 0.5, end: 3.8 }])
  expect(said.isSwapped).toBe(false)
  expect(speakers(said.heard)).toEqual(speakers(heard))
  expect(said.heard.roles).toMatchObject({ agentSide: 'LEFT', by: 'PERSON', evidence: 4 })
})

test('lines that another detector ends elsewhere are still theirs whom they mostly cover', () => {
  expect(asPersonSays(heard, [{ start: 3, end: 8 }]).isSwapped).toBe(true)
})

test('voices on one channel are swapped as well, and teach nothing of sides', () => {
  const said = asPersonSays({ ...heard, roles: null }, [{ start: 4, end: 9 }])
  expect(said.heard.roles).toMatchObject({ agentSide: null, by: 'PERSON', evidence: null })
  expect(speakers(said.heard).slice(0, 2)).toEqual(['CUSTOMER', 'AGENT'])
})

test('without anybody’s word, or where nobody speaks there any more, all stays as it was concluded', () => {
  expect(asPersonSays(heard, []).heard).toBe(heard)
  expect(asPersonSays(heard, [{ start: 50, end: 60 }]).heard).toBe(heard)
})

test('whoever was taken for the customer is one agent, and the agents become one customer', () => {
  const handed = {
    ...heard,
    segments: heard.segments.map((one) => ({ ...one, ...(one.index === 0 && { agent: 1 }) })),
  }
  const agents = { agents: [], judged: 1, because: 'MOST_WORDS' as const }
  const said = asPersonSays({ ...handed, agents }, [{ start: 4, end: 9 }]).heard
  expect(said.agents).toBeUndefined()
  expect(said.segments[0]).toMatchObject({ speaker: 'CUSTOMER' })
  expect(said.segments[0]).not.toHaveProperty('agent')
})
