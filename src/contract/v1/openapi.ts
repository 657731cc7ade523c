import type { z } from 'zod'
import { type JsonSchema, parameterSchema, schemaComponents, schemaRef } from './components.js'
import { v1 } from './endpoints.js'
import { ERRORS, ErrorBody, type ErrorName } from './errors.js'
import { Id } from './fields.js'
import { HEADERS, type HeaderName } from './headers.js'
import { WEBHOOK_HEADERS, webhooks } from './webhooks.js'

type Described = (typeof v1)[keyof typeof v1]

const METERED: HeaderName[] = ['X-Request-Id', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset']
const HEADERS_OF: Record<ErrorName, HeaderName[]> = {
  Invalid: METERED,
  Unauthorized: ['X-Request-Id', 'WWW-Authenticate'],
  PlanRequired: METERED,
  NotFound: METERED,
  MethodNotAllowed: ['X-Request-Id', 'Allow'],
  RateLimited: [...METERED, 'Retry-After'],
  // The quota's too, where the key was looked up before things went wrong.
  Internal: METERED,
  Unavailable: [...METERED, 'Retry-After'],
}

const ABOUT = `Read-only access to projects, recordings and their analyses.

Every error has the same body, \`{ error: { code, message } }\`. A path below \`/api/\` that is not in this document is 404 \`not_found\`; one that is takes GET and HEAD, and answers any other method with 405 \`method_not_allowed\` and \`Allow\`. Neither looks at the key, counts a call or carries \`RateLimit\` headers.

Answers and events grow by fields: ignore those that you do not know.`

/** The OpenAPI 3.1 document of the public API, for the server that answers at `serverUrl`. */
export function openapi(serverUrl: string, version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'CallCenterRate API',
      version,
      description: ABOUT,
      contact: { name: 'Whoever runs this server' },
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: serverUrl }],
    security: [{ apiKey: [] }],
    tags: [
      { name: 'Projects', description: 'Where recordings are kept and how they are judged.' },
      { name: 'Audios', description: 'The recordings.' },
      { name: 'Analyses', description: 'What was heard in them, and how it scored.' },
      { name: 'Webhooks', description: 'What is sent to your own endpoints, by event.' },
    ],
    paths: Object.fromEntries(Object.values(v1).map((endpoint) => [endpoint.path, pathItem(endpoint)])),
    webhooks: Object.fromEntries(
      Object.entries(webhooks).map(([event, webhook]) => [event, { post: webhookOperation(webhook) }]),
    ),
    components: {
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'ccr_live_<32 hex chars>',
          description: 'An API key of the organization, made at /account/api-keys.',
        },
      },
      schemas: schemaComponents(),
      headers: HEADERS,
      responses: Object.fromEntries(errorNames().map((name) => [name, errorResponse(name)])),
    },
  }
}

function pathItem(endpoint: Described) {
  const isList = 'query' in endpoint
  const parameters = [...(isList ? queryParameters(endpoint.query) : [ID_PARAMETER]), IF_NONE_MATCH]
  const headers: HeaderName[] = [
    ...METERED,
    'ETag',
    ...(isList ? (['Link'] as const) : []),
    'Cache-Control',
    'Vary',
  ]
  const failures: ErrorName[] = [
    'Unauthorized',
    'PlanRequired',
    'MethodNotAllowed',
    'RateLimited',
    'Internal',
    'Unavailable',
  ]
  return {
    get: {
      operationId: endpoint.operationId,
      tags: [endpoint.tag],
      summary: endpoint.summary,
      description: endpoint.description,
      parameters,
      responses: {
        200: {
          description: 'OK',
          headers: headerRefs([...headers, 'Content-Encoding']),
          content: json(schemaRef(endpoint.answer), endpoint.example),
        },
        304: { description: 'Not changed since `If-None-Match`.', headers: headerRefs(headers) },
        ...Object.fromEntries(
          [...failures, isList ? ('Invalid' as const) : ('NotFound' as const)].map((name) => [
            ERRORS[name].status,
            { $ref: `#/components/responses/${name}` },
          ]),
        ),
      },
    },
  }
}

function webhookOperation({ body, example, ...described }: (typeof webhooks)[keyof typeof webhooks]) {
  return {
    ...described,
    tags: ['Webhooks'],
    // The signature says who sends it.
    security: [],
    parameters: Object.entries(WEBHOOK_HEADERS).map(([name, header]) => ({
      name,
      in: 'header',
      required: true,
      description: header.description,
      schema: { type: 'string', examples: [header.example] },
    })),
    requestBody: { required: true, content: json(schemaRef(body), example) },
    responses: {
      '2XX': {
        description: 'Received. Answer within 10 seconds, and do the work afterwards.',
      },
      '4XX': {
        description:
          'Any other status, a redirect too, is a failure: the delivery is tried again, six times over 24 hours. 410 disables the endpoint.',
      },
    },
  }
}

const ID_PARAMETER = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'As the list gives it',
  schema: parameterSchema(Id),
}

const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  description: 'The `ETag` of the answer that you have: 304 without a body when it is still the same.',
  schema: { type: 'string', examples: [HEADERS.ETag.example] },
}

function queryParameters(query: z.ZodObject): JsonSchema[] {
  return Object.entries(query.shape).map(([name, schema]) => {
    const { description, ...rest } = parameterSchema(schema)
    return { name, in: 'query', ...(description !== undefined && { description }), schema: rest }
  })
}

function errorResponse(name: ErrorName) {
  const { code, message, description } = ERRORS[name]
  return {
    description,
    headers: headerRefs(HEADERS_OF[name]),
    content: json(schemaRef(ErrorBody), { error: { code, message } }),
  }
}

function errorNames(): ErrorName[] {
  return Object.keys(ERRORS).filter((name): name is ErrorName => name in ERRORS)
}

function json(schema: JsonSchema, example: unknown) {
  return { 'application/json': { schema, example } }
}

function headerRefs(names: readonly HeaderName[]) {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}
