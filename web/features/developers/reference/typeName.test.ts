import { expect, test } from 'vitest'
import { openapi } from '../../../../src/contract/v1/openapi.js'
import { ApiDocument } from './apiDocument.js'
import { innerSchema, typeName } from './typeName.js'

const text = { type: 'string' }

test.each([
  [text, 'string'],
  [{ type: ['string', 'null'] }, 'string or null'],
  [{ anyOf: [text, { type: 'null' }] }, 'string or null'],
  [{ $ref: '#/components/schemas/Audio' }, 'Audio'],
  [{ type: 'array', items: { $ref: '#/components/schemas/Evidence' } }, 'array of Evidence'],
  [{}, 'any'],
])('%j is called %s', (schema, expected) => expect(typeName(schema)).toBe(expected))

test('the fields of a nested list are found through its reference', () => {
  const schemas = { Audio: { type: 'object', properties: { id: text } } }
  const inner = innerSchema({ type: 'array', items: { $ref: '#/components/schemas/Audio' } }, schemas)
  expect(Object.keys(inner?.properties ?? {})).toEqual(['id'])
  expect(innerSchema(text, schemas)).toBeUndefined()
})

test('the document that our server publishes is understood, every field of every answer by name and type', () => {
  const document = ApiDocument.parse(JSON.parse(JSON.stringify(openapi('https://ccr.example', '1.0.0'))))
  const answers = Object.values(document.paths).map(({ get }) => get.responses['200']?.content)
  const fields = answers.map((answer) =>
    Object.entries(
      innerSchema(answer?.['application/json'].schema ?? {}, document.components.schemas)?.properties ?? {},
    ),
  )
  expect(fields.map((answer) => answer.length > 0)).toEqual(Array(6).fill(true))
  expect(fields.flat().filter(([, schema]) => typeName(schema) === 'any')).toEqual([])
})
