import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { problemOf } from '../../../api/ApiProblem.js'
import { bodyOf, send } from '../../../api/call.js'

/** The part of JSON Schema that our document uses. */
export const Schema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  description: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  default: z.unknown().optional(),
  examples: z.array(z.unknown()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  get items() {
    return Schema.optional()
  },
  get properties() {
    return z.record(z.string(), Schema).optional()
  },
  get anyOf() {
    return z.array(Schema).optional()
  },
})
export type Schema = z.infer<typeof Schema>

const Parameter = z.object({
  name: z.string(),
  in: z.enum(['query', 'path', 'header']),
  required: z.boolean().default(false),
  description: z.string().optional(),
  schema: Schema,
})
export type Parameter = z.infer<typeof Parameter>

const Content = z.object({ 'application/json': z.object({ schema: Schema, example: z.unknown() }) })
const Response = z.object({
  $ref: z.string().optional(),
  description: z.string().optional(),
  content: Content.optional(),
})

export const Operation = z.object({
  operationId: z.string(),
  tags: z.array(z.string()),
  summary: z.string(),
  parameters: z.array(Parameter).default([]),
  responses: z.record(z.string(), Response),
})
export type Operation = z.infer<typeof Operation>

export const ApiDocument = z.object({
  info: z.object({ version: z.string() }),
  tags: z.array(z.object({ name: z.string(), description: z.string().optional() })),
  paths: z.record(z.string(), z.object({ get: Operation })),
  components: z.object({
    schemas: z.record(z.string(), Schema),
    responses: z.record(z.string(), Response),
  }),
})
export type ApiDocument = z.infer<typeof ApiDocument>

export const DOCUMENT_PATH = '/api/v1/openapi.json'

export const apiDocumentQuery = queryOptions({
  queryKey: ['openapi'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }) => {
    const answer = await send(DOCUMENT_PATH, 'GET', undefined, signal)
    if (!answer.ok) throw problemOf(answer.status, undefined)
    return ApiDocument.parse(await bodyOf(answer))
  },
})
