import { expect, test } from 'vitest'
import { asCurl } from './asCurl.js'

test('a request becomes a command that a shell cannot misread', () => {
  const command = asCurl(
    {
      url: "https://example.com/a?b='c'&d=$HOME",
      requestHeaders: { Host: 'example.com', 'X-CCR-Signature': 't=1,v1=ab' },
    },
    `{"message":"it's $5 \`now\`"}`,
  )
  expect(command).toBe(
    [
      String.raw`curl --globoff -X POST 'https://example.com/a?b='\''c'\''&d=$HOME' \ `.trimEnd(),
      String.raw`  -H 'X-CCR-Signature: t=1,v1=ab' \ `.trimEnd(),
      String.raw`  --data-raw '{"message":"it'\''s $5 ${'`'}now${'`'}"}'`,
    ].join('\n'),
  )
})
