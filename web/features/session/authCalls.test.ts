import { afterEach, expect, test, vi } from 'vitest'
import { signIn } from './authCalls.js'

afterEach(() => vi.unstubAllGlobals())

function answerWith(status: number, answer: object | string) {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) =>
    typeof answer === 'string' ? new Response(answer, { status }) : Response.json(answer, { status }),
  )
  vi.stubGlobal('fetch', fetch)
  return () => new Headers(fetch.mock.lastCall?.[1].headers)
}

const credentials = { email: 'olga@example.test', password: 'wrong' }

test.each([
  [
    'that has words of its own',
    401,
    { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid' },
    'INVALID_EMAIL_OR_PASSWORD',
  ],
  ['of another kind', 422, { code: 'FAILED_TO_CREATE_SESSION', message: 'Failed' }, 'REFUSED'],
  ['without a code', 400, { message: 'Invalid callbackURL' }, 'REFUSED'],
  ['of too many requests', 429, { message: 'Too many requests. Please try again later.' }, 'TOO_MANY'],
])('a refusal of better-auth’s %s has words in both languages', async (_name, status, answer, code) => {
  answerWith(status, answer)
  await expect(signIn(credentials)).rejects.toMatchObject({ status, code })
})

test('what the server refuses itself is told as it came, and what a proxy says is not', async () => {
  const error = { code: 'rate_limit_exceeded', message: 'Réessayez dans 8 secondes.' }
  answerWith(429, { error })
  await expect(signIn(credentials)).rejects.toMatchObject({ status: 429, ...error })
  answerWith(502, '<h1>Bad Gateway</h1>')
  await expect(signIn(credentials)).rejects.toMatchObject({ status: 502, code: 'wordless' })
})

test('signing in asks for the language of the page', async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'fr' } })
  const sent = answerWith(200, {})
  await signIn(credentials)
  expect(sent().get('accept-language')).toBe('fr')
})
