import { z } from 'zod'
import { endpoint } from './app/endpoint.js'
import { GivenTime, Id, plainText, Timestamp } from './app/fields.js'
import { DomainEvent } from './events.js'

export const WebhookEvent = z.enum(DomainEvent.options.map(({ shape }) => shape.type.value))
export type WebhookEvent = z.infer<typeof WebhookEvent>

/** What an endpoint can ask for; `webhook.ping` comes to whoever presses Test. */
export const SubscribableEvent = WebhookEvent.exclude(['webhook.ping'])
export type SubscribableEvent = z.infer<typeof SubscribableEvent>

const Url = z.string().trim().min(1, 'needs a URL').max(2048, 'takes at most 2048 characters')
const Description = plainText(200)
const Events = z
  .array(SubscribableEvent)
  .min(1, 'choose at least one event')
  .transform((events) => SubscribableEvent.options.filter((event) => events.includes(event)))

/** Both steps come by themselves at the time given, or earlier when the owner says so. */
export const Rotation = z.discriminatedUnion('step', [
  z.object({ step: z.literal('none') }),
  z.object({ step: z.literal('staged'), activatesAt: Timestamp }),
  z.object({ step: z.literal('activated'), oldEndsAt: Timestamp }),
])
export type Rotation = z.infer<typeof Rotation>

export const WebhookEndpoint = z.object({
  id: Id,
  url: z.string(),
  description: z.string(),
  events: z.array(SubscribableEvent),
  project: z.object({ id: Id, name: z.string() }).nullable(),
  status: z.enum(['ACTIVE', 'PAUSED', 'DISABLED']),
  /** GONE: it answered 410. FAILING: nothing got through for five days. */
  disabledBecause: z.enum(['GONE', 'FAILING']).nullable(),
  /** The first failure since a delivery last got through. */
  failingSince: Timestamp.nullable(),
  rotation: Rotation,
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type WebhookEndpoint = z.infer<typeof WebhookEndpoint>

export const NewWebhookEndpoint = z.object({
  url: Url,
  description: Description.default(''),
  events: Events,
  projectId: Id.nullable().default(null),
})
export type NewWebhookEndpoint = z.infer<typeof NewWebhookEndpoint>

/** Only what is present changes. ACTIVE resumes a paused or disabled one. */
export const WebhookEndpointChange = z.object({
  url: Url.optional(),
  description: Description.optional(),
  events: Events.optional(),
  projectId: Id.nullable().optional(),
  status: z.enum(['ACTIVE', 'PAUSED']).optional(),
})
export type WebhookEndpointChange = z.infer<typeof WebhookEndpointChange>

/** The only answer that holds a secret. */
export const EndpointWithSecret = z.object({ endpoint: WebhookEndpoint, secret: z.string() })

export const DeliveryStatus = z.enum(['PENDING', 'DELIVERED', 'FAILED'])
export type DeliveryStatus = z.infer<typeof DeliveryStatus>

/** Why an attempt did not deliver; `status`: by its `statusCode`. */
export const AttemptReason = z.enum([
  'status',
  'unacceptable_url',
  'dns_lookup_failed',
  'blocked_address',
  'connection_refused',
  'connect_timeout',
  'unreachable',
  'tls_error',
  'connection_lost',
  'invalid_answer',
  'secret_unreadable',
  'timeout',
])
export type AttemptReason = z.infer<typeof AttemptReason>

export const Delivery = z.object({
  id: Id,
  event: WebhookEvent,
  status: DeliveryStatus,
  createdAt: Timestamp,
  attemptCount: z.int(),
  lastAttemptAt: Timestamp.nullable(),
  nextAttemptAt: Timestamp.nullable(),
  /** Of the last attempt. */
  statusCode: z.int().nullable(),
  reason: AttemptReason.nullable(),
  message: z.string().nullable(),
})
export type Delivery = z.infer<typeof Delivery>

export const Attempt = z.object({
  number: z.int(),
  startedAt: Timestamp,
  outcome: z.enum(['DELIVERED', 'REFUSED', 'FAILED']),
  statusCode: z.int().nullable(),
  reason: AttemptReason.nullable(),
  /** What went wrong, in plain English; null when it was delivered. */
  message: z.string().nullable(),
  latencyMs: z.int(),
  /** The IP address connected to. */
  address: z.string().nullable(),
  url: z.string(),
  requestHeaders: z.record(z.string(), z.string()),
  /** The first 4 KiB of what came back. */
  answer: z.string().nullable(),
})
export type Attempt = z.infer<typeof Attempt>

export const DeliveryDetail = Delivery.extend({ body: z.string(), attempts: z.array(Attempt) })
export type DeliveryDetail = z.infer<typeof DeliveryDetail>

export const DeliveryQuery = z.object({
  status: DeliveryStatus.optional(),
  event: WebhookEvent.optional(),
  from: GivenTime.optional(),
  to: GivenTime.optional(),
  /** The id of the last delivery already shown: those before it follow. */
  after: Id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type DeliveryQuery = z.infer<typeof DeliveryQuery>

export const DescribedEvent = z.object({
  name: WebhookEvent,
  description: z.string(),
  /** JSON Schema of the whole body. */
  schema: z.record(z.string(), z.unknown()),
  example: z.record(z.string(), z.unknown()),
})
export type DescribedEvent = z.infer<typeof DescribedEvent>

const ALL = '/app/api/webhooks'
const ONE = '/app/api/webhooks/:id'
const DELIVERY = '/app/api/webhooks/:id/deliveries/:deliveryId'

/** For owners on a plan with webhooks; everyone else is told why not: `forbidden` or `plan_required`. */
export const webhookEndpoints = {
  events: endpoint({ method: 'GET', path: `${ALL}/events`, answer: z.array(DescribedEvent), isPublic: true }),
  list: endpoint({ method: 'GET', path: ALL, answer: z.array(WebhookEndpoint) }),
  create: endpoint({ method: 'POST', path: ALL, body: NewWebhookEndpoint, answer: EndpointWithSecret }),
  get: endpoint({ method: 'GET', path: ONE, answer: WebhookEndpoint }),
  change: endpoint({ method: 'PATCH', path: ONE, body: WebhookEndpointChange, answer: WebhookEndpoint }),
  delete: endpoint({ method: 'DELETE', path: ONE }),
  /** Makes a second secret that signs second; before it is activated, another in its place. */
  stageSecret: endpoint({ method: 'POST', path: `${ONE}/secret`, answer: EndpointWithSecret }),
  /** Lets the new secret sign first. */
  activateSecret: endpoint({ method: 'POST', path: `${ONE}/secret/activate`, answer: WebhookEndpoint }),
  /** Only the new secret signs from now on. */
  endOldSecret: endpoint({ method: 'POST', path: `${ONE}/secret/end`, answer: WebhookEndpoint }),
  test: endpoint({ method: 'POST', path: `${ONE}/test`, answer: z.object({ deliveryId: Id }) }),
  deliveries: endpoint({
    method: 'GET',
    path: `${ONE}/deliveries`,
    query: DeliveryQuery,
    answer: z.object({ data: z.array(Delivery), hasMore: z.boolean() }),
  }),
  delivery: endpoint({ method: 'GET', path: DELIVERY, answer: DeliveryDetail }),
  resend: endpoint({ method: 'POST', path: `${DELIVERY}/resend`, answer: DeliveryDetail }),
  /** Sends everything again that has failed for good since then, whenever it was created. */
  recover: endpoint({
    method: 'POST',
    path: `${ONE}/recover`,
    body: z.object({ since: GivenTime }),
    answer: z.object({ recovered: z.int() }),
  }),
}
