import { expect, test } from 'vitest'
import { leadOf } from './leadOf.js'

test.each([
  ['# Webhooks\n\nEvents as they happen: one `POST` each. And more.\n', 'Events as they happen.'],
  [
    '# A\n\n| a | b |\n|---|---|\n\nSee [the **guide**](b.md) for v1.2 of it. More.',
    'See the guide for v1.2 of it.',
  ],
  ['# A\n\nNo full stop\nover two lines', 'No full stop over two lines'],
  ['# Only a title', ''],
])('%j begins with %j', (markdown, expected) => expect(leadOf(markdown)).toBe(expected))
