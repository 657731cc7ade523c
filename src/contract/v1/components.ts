import { z } from 'zod'
import { CallTopic, CriterionResult, Evidence, Metrics, Recommendation } from '../analysis.js'
import { AnalysisDetail, CallMetrics, ListedAnalysis, NeedsReview, ScorecardReference } from './analysis.js'
import { Audio, AudioDetail } from './audio.js'
import { v1 } from './endpoints.js'
import { ErrorBody } from './errors.js'
import { Pagination } from './page.js'
import { Project } from './project.js'
import { Segment, Stretch, Transcript, Word } from './transcript.js'
import { webhooks } from './webhooks.js'

export type JsonSchema = Record<string, unknown>

const named: Record<string, z.ZodType> = {
  Project,
  Audio,
  AudioDetail,
  ListedAnalysis,
  AnalysisDetail,
  ScorecardReference,
  NeedsReview,
  Criterion: CriterionResult,
  Evidence,
  Topic: CallTopic,
  Recommendation,
  Metrics: CallMetrics,
  PerSpeaker: Metrics.shape.talkRatio,
  Transcript,
  Segment,
  Stretch,
  Word,
  Pagination,
  Error: ErrorBody,
  ProjectPage: v1.projects.answer,
  AudioPage: v1.audios.answer,
  AnalysisPage: v1.analyses.answer,
  AnalysisCompletedEvent: webhooks['analysis.completed'].body,
  AnalysisFailedEvent: webhooks['analysis.failed'].body,
  AlertCreatedEvent: webhooks['alert.created'].body,
  WebhookPingEvent: webhooks['webhook.ping'].body,
}

export function schemaRef(schema: z.ZodType): { $ref: string } {
  const name = Object.keys(named).find((candidate) => named[candidate] === schema)
  if (!name) throw new Error('a schema of the public API without a name')
  return { $ref: reference(name) }
}

/** JSON Schemas as OpenAPI 3.1 keeps them, each referring to the others by name. */
export function schemaComponents(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    uri: reference,
    io: 'output',
    override: (schema) => {
      leaveOpen(schema)
      simplifyNullable(schema)
    },
  })
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, plain(schema)]))
}

export function parameterSchema(schema: z.ZodType): JsonSchema {
  return plain(z.toJSONSchema(schema, { io: 'output' }))
}

function reference(name: string): string {
  return `#/components/schemas/${name}`
}

function plain({ $schema: _, $id: __, id: ___, ...schema }: JsonSchema): JsonSchema {
  return schema
}

/** Answers and events grow by fields: a client that checks them must not break when they do. */
function leaveOpen({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
}

/** `{ type: ['string', 'null'] }` says what `anyOf` says, shorter, and generators make better code of it. */
function simplifyNullable({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  const { anyOf } = jsonSchema
  if (!Array.isArray(anyOf) || anyOf.length !== 2 || anyOf[1]?.type !== 'null') return
  const [value] = anyOf
  if (typeof value.type !== 'string' || value.enum) return
  delete jsonSchema.anyOf
  Object.assign(jsonSchema, { ...value, ...jsonSchema, type: [value.type, 'null'] })
}
