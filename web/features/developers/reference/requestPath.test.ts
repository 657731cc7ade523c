import { expect, test } from 'vitest'
import type { Parameter } from './apiDocument.js'
import { requestPath } from './requestPath.js'

const id: Parameter = { name: 'id', in: 'path', required: true, schema: {} }
const from: Parameter = { name: 'from', in: 'query', required: false, schema: {} }

test('what is left empty is not sent, what is given is encoded', () => {
  expect(requestPath('/api/v1/analyses', [from], { from: ' ' })).toBe('/api/v1/analyses')
  expect(requestPath('/api/v1/analyses', [from], { from: '2026-05-10T00:00+02:00' })).toBe(
    '/api/v1/analyses?from=2026-05-10T00%3A00%2B02%3A00',
  )
  expect(requestPath('/api/v1/audios/{id}', [id], { id: 'a/b' })).toBe('/api/v1/audios/a%2Fb')
})

test('a header has no place in the path', () => {
  const header: Parameter = { name: 'If-None-Match', in: 'header', required: false, schema: {} }
  expect(requestPath('/api/v1/audios', [header], { 'If-None-Match': 'W/"a"' })).toBe('/api/v1/audios')
})

test('an id that is still missing stays visible as such', () => {
  expect(requestPath('/api/v1/audios/{id}', [id], {})).toBe('/api/v1/audios/{id}')
})
