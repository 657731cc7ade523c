import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'
import { v1 } from '../../../src/contract/v1/endpoints.js'
import { openapi } from '../../../src/contract/v1/openapi.js'

export interface ApiAnswer {
  status: number
  headers: Record<string, unknown>
  body: string
}

const document = openapi('http://localhost', '0.0.0')
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(closed(document), 'openapi')

const PATHS = Object.values(v1).map(({ path }) => path)

/** Whatever the API answers to GET must be what its OpenAPI document says: status, body, headers. */
export function expectAsPublished(url: string, answer: ApiAnswer): void {
  const [path = ''] = url.split('?', 1)
  const template = PATHS.find((known) => new RegExp(`^${known.replace('{id}', '[^/]+')}$`).test(path))
  const pointer = template ? responsePointer(template, answer.status) : '/components/responses/NotFound'
  const response = resolve(pointer)
  const { headers = {}, content } = response
  if (template) expectPublishedHeaders(Object.keys(headers), answer, `${answer.status} of ${url}`)
  if (content === undefined) {
    expect(answer.body).toBe('')
    return
  }
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
  const { $ref } = content['application/json'].schema
  const validate = ajv.compile({ $ref: `openapi${$ref}` })
  expect(validate(JSON.parse(answer.body)) || validate.errors, `${answer.status} of ${url}`).toBe(true)
}

/** Of every answer of this server, or of any server's. */
const NOT_THE_APIS =
  /^(content-(type|length|security-policy)|connection|keep-alive|date|x-content-type-options|x-frame-options|referrer-policy)$/

function expectPublishedHeaders(published: string[], answer: ApiAnswer, where: string): void {
  const names = published.map((name) => name.toLowerCase())
  const isOptional = (name: string) =>
    name === 'content-encoding' || (answer.status >= 500 && name.startsWith('ratelimit-'))
  const sent = Object.keys(answer.headers)
  const missing = names.filter((name) => !sent.includes(name) && !isOptional(name))
  const unpublished = sent.filter((name) => !names.includes(name) && !NOT_THE_APIS.test(name))
  expect({ missing, unpublished }, where).toEqual({ missing: [], unpublished: [] })
}

interface Response {
  headers?: Record<string, unknown>
  content?: { 'application/json': { schema: { $ref: string } } }
}

function responsePointer(template: string, status: number): string {
  const pointer = `/paths/${template.replaceAll('/', '~1')}/get/responses/${status}`
  const response = at(pointer)
  expect(response, `${status} of ${template} is published`).toBeDefined()
  const reference = (response as { $ref?: string }).$ref
  return reference ? reference.slice(1) : pointer
}

function resolve(pointer: string): Response {
  return at(pointer) as Response
}

function at(pointer: string): unknown {
  const keys = pointer.split('/').slice(1)
  return keys.reduce<unknown>((node, key) => {
    const name = key.replaceAll('~1', '/')
    return typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined
  }, document)
}

/** The document leaves clients room for fields to come. Today there is none that it does not name. */
function closed(node: unknown): object {
  return JSON.parse(JSON.stringify(node), (_, value) =>
    value?.properties && value.additionalProperties === undefined
      ? { ...value, additionalProperties: false }
      : value,
  )
}
