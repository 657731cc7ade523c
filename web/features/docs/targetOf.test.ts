import { expect, test } from 'vitest'
import { targetOf } from './ProseLink.js'

test.each([
  ['webhooks.md', { kind: 'page', href: '/docs/webhooks' }],
  ['./webhooks.md#retries', { kind: 'page', href: '/docs/webhooks#retries' }],
  ['/account/api-keys', { kind: 'page', href: '/account/api-keys' }],
  ['#retries', { kind: 'outside', href: '#retries' }],
  ['/api/v1/openapi.json', { kind: 'outside', href: '/api/v1/openapi.json' }],
  ['https://www.standardwebhooks.com', { kind: 'outside', href: 'https://www.standardwebhooks.com' }],
  ['adr/README.md', { kind: 'none' }],
  ['../src/main/command.ts', { kind: 'none' }],
  ['no-such-guide.md', { kind: 'none' }],
])('%s leads to %j', (href, expected) => expect(targetOf(href)).toEqual(expected))
