import { z } from 'zod'
import { PersonName } from './auth.js'
import { endpoint } from './endpoint.js'
import { Email, Language, oneLine, Timestamp } from './fields.js'

export const Role = z.enum(['OWNER', 'ADMIN', 'MEMBER'])
export type Role = z.infer<typeof Role>

export const PlanName = z.enum(['FREE', 'PRO', 'BUSINESS'])
export type PlanName = z.infer<typeof PlanName>

export const Locale = z.enum(['en', 'fr'])
export type Locale = z.infer<typeof Locale>

/** `limit` null: unlimited. */
export const Allowance = z.object({ used: z.int(), limit: z.int().nullable() })
export type Allowance = z.infer<typeof Allowance>

export const ServerLanguage = z.object({
  code: Language,
  /** False: recordings in it fail until the operator has run `installCommand`. */
  installed: z.boolean(),
  installCommand: z.string().nullable(),
})
export type ServerLanguage = z.infer<typeof ServerLanguage>

export const Me = z.object({
  user: z.object({
    id: z.string(),
    name: z.string(),
    email: Email,
    locale: Locale.nullable(),
    /** Runs this installation, beyond every organisation: adds speech models. */
    isInstanceAdmin: z.boolean(),
  }),
  organisations: z.array(z.object({ id: z.string(), name: z.string(), role: Role })),
  /** The active one: everything else this API answers is about it. */
  organisation: z.object({
    id: z.string(),
    name: z.string(),
    role: Role,
    plan: PlanName,
    hasWebhooks: z.boolean(),
    /** Agents' moods are told from their words, which is off unless an owner has switched it on. */
    hasAgentSentiment: z.boolean(),
    createdAt: Timestamp,
  }),
  usage: z.object({
    periodStart: Timestamp,
    periodEnd: Timestamp,
    analyses: Allowance,
    apiCalls: Allowance,
    members: Allowance,
    /** Bytes of recordings, with those that uploads under way have announced. */
    storage: Allowance,
  }),
  server: z.object({
    version: z.string(),
    languages: z.array(ServerLanguage),
    /** An LLM is configured: JUDGED criteria are answered. */
    canJudge: z.boolean(),
    maxUploadBytes: z.int(),
    isDemo: z.boolean(),
    canSendMail: z.boolean(),
  }),
})
export type Me = z.infer<typeof Me>

export const ProfileChange = z.object({
  name: PersonName.optional(),
  locale: Locale.nullable().optional(),
})
export type ProfileChange = z.infer<typeof ProfileChange>

export const OrganisationChange = z.object({ name: oneLine(120) })
export type OrganisationChange = z.infer<typeof OrganisationChange>

export const AgentSentimentChange = z.object({ isOn: z.boolean() })

export const Plan = z.object({
  name: PlanName,
  analysesPerMonth: z.int().nullable(),
  /** null: unlimited, 0: no API access. */
  apiCallsPerMonth: z.int().nullable(),
  members: z.int().nullable(),
  storageBytes: z.int().nullable(),
  /** At the same time. */
  openUploads: z.int().nullable(),
  hasWebhooks: z.boolean(),
})
export type Plan = z.infer<typeof Plan>

/** What the sign-in page has to know before anyone is signed in. */
const ServerGreeting = z.object({
  version: z.string(),
  canSignUp: z.boolean(),
  canResetPassword: z.boolean(),
  demo: z.object({ email: z.string(), password: z.string() }).nullable(),
})
export type ServerGreeting = z.infer<typeof ServerGreeting>

/**
 * The organisation that the page was loaded for. When it is not the active one (any more) the answer is 409 `conflict`
 * with the active one in this header.
 */
export const ORGANISATION_HEADER = 'x-ccr-organisation'

export const meEndpoints = {
  greeting: endpoint({ method: 'GET', path: '/app/api/server', answer: ServerGreeting, isPublic: true }),
  me: endpoint({ method: 'GET', path: '/app/api/me', answer: Me }),
  changeProfile: endpoint({ method: 'PATCH', path: '/app/api/me', body: ProfileChange, answer: Me }),
  switchOrganisation: endpoint({
    method: 'PUT',
    path: '/app/api/me/organisation',
    body: z.object({ organisationId: z.string() }),
    answer: Me,
  }),
  /** Owners and admins. */
  changeOrganisation: endpoint({
    method: 'PATCH',
    path: '/app/api/organisation',
    body: OrganisationChange,
    answer: Me,
  }),
  /** Owners. */
  changeAgentSentiment: endpoint({
    method: 'PUT',
    path: '/app/api/organisation/agent-sentiment',
    body: AgentSentimentChange,
    answer: Me,
  }),
}
