import { expect, test } from 'vitest'
import type { Plan } from '../../../src/contract/app/me.js'
import { planEffects } from './planEffects.js'

const free: Plan = {
  name: 'FREE',
  apiCallsPerMonth: 0,
  analysesPerMonth: 25,
  hasWebhooks: false,
  members: 2,
  storageBytes: 5_000_000,
  openUploads: 5,
}
const pro: Plan = {
  name: 'PRO',
  apiCallsPerMonth: 100,
  analysesPerMonth: 500,
  hasWebhooks: false,
  members: 10,
  storageBytes: 50_000_000,
  openUploads: 5,
}
const business: Plan = {
  name: 'BUSINESS',
  apiCallsPerMonth: null,
  analysesPerMonth: null,
  hasWebhooks: true,
  members: null,
  storageBytes: null,
  openUploads: 200,
}
const used = (analyses: number, apiCalls: number, members: number, storage = 0) => ({
  usage: {
    analyses: { used: analyses, limit: null },
    apiCalls: { used: apiCalls, limit: null },
    members: { used: members, limit: null },
    storage: { used: storage, limit: null },
  },
  inUse: { apiKeys: 3, webhookEndpoints: 2 },
})

test.each([
  ['up: what begins', free, business, used(25, 0, 2), ['API_STARTS', 'WEBHOOKS_START']],
  [
    'down, with nothing above the limits: what ends',
    business,
    free,
    used(3, 9, 1),
    ['API_STOPS', 'WEBHOOKS_STOP'],
  ],
  [
    'down, with all of it used: what is above the smaller plan too',
    business,
    pro,
    used(500, 100, 11, 50_000_001),
    ['API_USED_UP', 'WEBHOOKS_STOP', 'MEMBERS_ABOVE', 'ANALYSES_USED_UP', 'STORAGE_ABOVE'],
  ],
  ['as many members as the plan takes are not too many', business, pro, used(0, 0, 10), ['WEBHOOKS_STOP']],
  ['as many bytes as the plan stores are not too many', pro, free, used(0, 0, 1, 5_000_000), ['API_STOPS']],
  ['up, from above what was stored', free, pro, used(0, 0, 1, 6_000_000), ['API_STARTS']],
  ['a plan whose figures are the same', pro, pro, used(0, 0, 1), []],
])('%s', (_, from, to, now, kinds) => {
  expect(planEffects(from, to, now).map(({ kind }) => kind)).toEqual(kinds)
})

test('an end tells how much it reaches', () => {
  expect(planEffects(business, free, used(30, 0, 5, 6_000_000))).toEqual([
    { kind: 'API_STOPS', count: 3 },
    { kind: 'WEBHOOKS_STOP', count: 2 },
    { kind: 'MEMBERS_ABOVE', count: 3, limit: 2 },
    { kind: 'ANALYSES_USED_UP', used: 30, limit: 25 },
    { kind: 'STORAGE_ABOVE', used: 6_000_000, limit: 5_000_000 },
  ])
})
