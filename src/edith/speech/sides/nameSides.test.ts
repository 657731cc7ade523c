import { describe, expect, test } from 'vitest'
import type { Utterance } from '../spokenAudio.js'
import { nameSides, type SideTerms } from './nameSides.js'

const said = (channel: number, text: string, at = 0): Utterance => ({
  channel,
  voice: null,
  start: at,
  end: at + 1,
  text,
  pauses: [],
  loudness: 0.1,
})
const greeting = 'Thank you for calling Swift Parcel, how can I help you?'
const question = 'My parcel is late and I was charged twice.'
const call = [said(0, question), said(1, greeting)]
const named = (utterances: Utterance[], terms: Partial<SideTerms> = {}) =>
  nameSides(utterances, { language: 'en', agentChannel: 'AUTO', ...terms })
const speakers = (...args: Parameters<typeof named>) =>
  named(...args).attributed.map(({ speaker }) => speaker)

describe('of one call by itself', () => {
  test('what is said decides, whichever channel it is said on', () => {
    expect(speakers(call)).toEqual(['CUSTOMER', 'AGENT'])
    expect(speakers([said(0, greeting), said(1, question)])).toEqual(['AGENT', 'CUSTOMER'])
    const { roles } = named(call)
    expect(roles).toMatchObject({ agentSide: 'RIGHT', by: 'ENGINE', isUnusual: false })
    expect(roles.confidence).toBeGreaterThan(0.95)
    expect(roles.evidence).toBeLessThan(-0.9)
  })

  test('where hardly anything is said nobody is sure, and next to nothing is learnt', () => {
    const { roles } = named([said(1, 'Hm.'), said(0, 'Hm.')])
    expect(roles.confidence).toBeLessThan(0.8)
    expect(Math.abs(roles.evidence ?? 1)).toBeLessThan(0.5)
  })

  test('nothing at all tells nothing', () => {
    expect(named([]).roles).toMatchObject({ confidence: 0.5, evidence: 0 })
  })

  test('set phrases tell in languages that were not learnt', () => {
    const spanish = [said(0, 'Hola, tengo un problema.'), said(1, 'Buenos días, ¿en qué puedo ayudarle?')]
    expect(speakers(spanish, { language: 'es' })).toEqual(['CUSTOMER', 'AGENT'])
  })
})

describe('a project’s setting', () => {
  test.each([
    ['LEFT', ['AGENT', 'CUSTOMER']],
    ['RIGHT', ['CUSTOMER', 'AGENT']],
  ] as const)('%s is obeyed whatever is said', (agentChannel, expected) => {
    expect(speakers(call, { agentChannel })).toEqual(expected)
    expect(named(call, { agentChannel }).roles).toMatchObject({ by: 'PROJECT', confidence: 1 })
  })

  test('that everything said is against is told, and is right otherwise', () => {
    expect(named(call, { agentChannel: 'LEFT' }).roles.isUnusual).toBe(true)
    expect(named(call, { agentChannel: 'RIGHT' }).roles.isUnusual).toBe(false)
  })
})

describe('a project’s other calls', () => {
  const vague = [said(1, 'Hm.'), said(0, 'Hm.')]

  test('decide where a call by itself is vague, and make it sure', () => {
    expect(speakers(vague)).toEqual(['AGENT', 'CUSTOMER'])
    expect(speakers(vague, { agentSidePrior: 4 })).toEqual(['CUSTOMER', 'AGENT'])
    expect(named(vague, { agentSidePrior: 4 }).roles).toMatchObject({ isUnusual: false })
    expect(named(vague, { agentSidePrior: 4 }).roles.confidence).toBeGreaterThan(0.95)
  })

  test('change nothing of what this call says by itself, so that no call counts for another', () => {
    expect(named(vague, { agentSidePrior: 4 }).roles.evidence).toBe(named(vague).roles.evidence)
  })

  test('that a clear call is against are told, and leave neither side sure', () => {
    const { roles } = named(call, { agentSidePrior: 4 })
    expect(roles.isUnusual).toBe(true)
    expect(roles.confidence).toBeLessThan(0.9)
  })
})
