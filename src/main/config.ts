import { accessSync, constants } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { DEFAULT_PLANS, PlanTable } from '../billing/plans.js'
import { isTaken } from '../contract/app/pages.js'
import { readTrustedProxies, TRUSTED_PROXIES } from '../platform/http/trustedProxies.js'

const flag = z
  .enum(['true', 'false', '1', '0', ''], { error: 'takes true or false' })
  .transform((value) => value === 'true' || value === '1')
const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `takes a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `takes a whole number from ${min} to ${max}`)
// Kept as it is written: the database reckons with it exactly.
const money = z.string().regex(/^\d{1,9}(\.\d{1,6})?$/, 'takes an amount such as 0.15')
const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'takes postgres://user:password@host:port/database')
const httpUrl = z.url({ protocol: /^https?$/, error: 'takes an http:// or https:// address' })
const publicUrl = httpUrl
  .refine((text) => /^https?:\/\/[^/?#@]+(\/(?!\.+(\/|$))[\w.~-]+)*\/?$/i.test(text), {
    error: 'takes https://host or https://host/path, without a query; a path of letters, digits and - . _ ~',
  })
  .refine((text) => !isTaken(new URL(text).pathname), {
    error: 'cannot have a path that begins as a page or the API does: /ccr for example is free',
  })
  // As browsers name the origin: in lower case, without the port that the scheme has anyway.
  .transform((text) => new URL(text).href.replace(/\/+$/, ''))

const Environment = z.object({
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: publicUrl.optional(),
  TRUST_PROXY: z
    .string()
    .transform((text, context) => {
      const trusted = readTrustedProxies(text)
      if (trusted !== undefined) return trusted
      context.addIssue(TRUSTED_PROXIES)
      return z.NEVER
    })
    .default(false),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_CONNECTIONS: whole(2, 500).default(10),
  SECRET_KEY: z.string().min(32, 'takes at least 32 characters (try: openssl rand -hex 32)').optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], { error: 'takes debug, info, warn or error' })
    .default('info'),
  DEMO: z.enum(['auto', 'on', 'off'], { error: 'takes auto, on or off' }).default('auto'),
  SIGN_UP: z.enum(['open', 'closed'], { error: 'takes open or closed' }).default('open'),
  SIGN_INS_PER_MINUTE: whole(1, 100_000).default(10),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'takes smtp://user:password@host:port')
    .optional(),
  MAIL_FROM: z.string().min(3).default('CallCenterRate <noreply@localhost>'),
  DEFAULT_PLAN: z.enum(['FREE', 'PRO', 'BUSINESS'], { error: 'takes FREE, PRO or BUSINESS' }).default('FREE'),
  PLANS: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        context.addIssue('takes JSON, as in .env.example')
        return z.NEVER
      }
    })
    .pipe(PlanTable)
    .default(DEFAULT_PLANS),
  PLAN_CHANGES: z.enum(['owners', 'operator'], { error: 'takes owners or operator' }).default('owners'),
  OPERATOR_CONTACT: z.string().trim().max(200, 'takes at most 200 characters').optional(),
  API_BURST_PER_MINUTE: whole(0, 1_000_000).default(0),
  WORKER_CONCURRENCY: whole(1, 64).default(2),
  RECOGNISER_THREADS: whole(1, 64).default(2),
  MAX_UPLOAD_BYTES: whole(1, 1e12).default(2 * 1024 ** 3),
  DELETED_RETENTION_DAYS: whole(1, 3650).default(7),
  MIN_FREE_DISK_BYTES: whole(0, 1e15).default(1024 ** 3),
  NOT_AUDIO_RETENTION_DAYS: whole(1, 36_500).default(7),
  MIN_CALL_SECONDS: whole(0, 3600).default(1),
  MAX_CALL_SECONDS: whole(1, 86_400).default(15_000),
  MODELS_DIR: z.string().min(1).optional(),
  LLM_BASE_URL: httpUrl.optional(),
  LLM_MODEL: z.string().min(1).optional(),
  LLM_API_KEY: z.string().min(1).optional(),
  LLM_TIMEOUT_SECONDS: whole(1, 600).default(60),
  LLM_CONTEXT_TOKENS: whole(2048, 10_000_000).default(16_384),
  LLM_MONTHLY_TOKENS: whole(0, 1e12).optional(),
  LLM_MONTHLY_MINUTES: whole(0, 1e9).optional(),
  LLM_MONTHLY_COST: money.optional(),
  LLM_INPUT_PRICE: money.optional(),
  LLM_OUTPUT_PRICE: money.optional(),
  LLM_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/, 'takes three capital letters: EUR')
    .default('EUR'),
  S3_BUCKET: z.string().min(1).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ENDPOINT: httpUrl.optional(),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  WEBHOOK_ALLOW_PRIVATE: flag.default(false),
  WEBHOOK_RETRY_OFFSETS_SECONDS: z
    .string()
    .regex(/^\d+(,\d+)*$/, 'takes seconds from the event, separated by commas')
    .transform((text) => text.split(',').map(Number))
    .refine((offsets) => offsets.every((offset, i) => i === 0 || offset > (offsets[i - 1] ?? 0)), 'must rise')
    .refine((offsets) => offsets[0] === 0, 'must begin with 0: the first attempt is made at once')
    .default([0, 60, 300, 1800, 7200, 21_600, 86_400]),
  WEBHOOK_RETENTION_DAYS: whole(1, 36_500).default(30),
  EVENT_RETENTION_DAYS: whole(1, 36_500).default(30),
  CCR_API_KEY: z
    .string()
    .regex(/^ccr_live_[0-9a-f]{32}$/, 'takes an API key: ccr_live_ and 32 characters')
    .optional(),
  // `ccr all` gives the next one to the worker.
  METRICS_PORT: whole(1, 65_534).optional(),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
})

/** As it was given: for the processes that we start ourselves. */
export const environment = process.env

export const SETTINGS = Object.keys(Environment.shape)

export interface Config extends ReturnType<typeof shape> {}

/** What stands in the environment and cannot be right. One message tells all of it. */
export class ConfigProblem extends Error {}

export function loadConfig(env: Record<string, string | undefined> = environment): Config {
  // `PORT= npm start` means "not set", as it does in every shell.
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = Environment.safeParse(given)
  const wrong = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`),
    ...missingPartners(given),
    ...crossedLimits(given),
    ...unreadableCertificates(given.DATABASE_URL),
  ]
  if (!parsed.success || wrong.length > 0)
    throw new ConfigProblem(
      `The configuration is wrong (.env.example explains each setting):\n${wrong.map((line) => `  - ${line}`).join('\n')}`,
    )
  return shape(parsed.data)
}

/** Settings that mean nothing alone. */
const TOGETHER = [
  ['LLM_BASE_URL', 'LLM_MODEL'],
  ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
] as const
/** Without the bucket, recordings would land on the disk of somebody who believes them to be in S3. */
const OF_THE_BUCKET = ['S3_ENDPOINT', 'S3_ACCESS_KEY_ID'] as const

function missingPartners(given: Record<string, string | undefined>): string[] {
  const missing = TOGETHER.flatMap(([one, other]) => {
    if (given[one] && !given[other]) return [`${other} is needed with ${one}`]
    if (given[other] && !given[one]) return [`${one} is needed with ${other}`]
    return []
  })
  // A limit on what costs nothing is never reached, and somebody relies on it.
  if (given.LLM_MONTHLY_COST && !given.LLM_INPUT_PRICE && !given.LLM_OUTPUT_PRICE)
    missing.push('LLM_INPUT_PRICE or LLM_OUTPUT_PRICE is needed with LLM_MONTHLY_COST')
  const bucketless = given.S3_BUCKET ? undefined : OF_THE_BUCKET.find((name) => given[name])
  return bucketless ? [...missing, `S3_BUCKET is needed with ${bucketless}`] : missing
}

/** Else the driver throws at its first connection, in words of the file system. */
function unreadableCertificates(url: string | undefined): string[] {
  if (!url || !URL.canParse(url)) return []
  return ['sslrootcert', 'sslcert', 'sslkey'].flatMap((name) => {
    const file = new URL(url).searchParams.get(name)
    if (!file) return []
    try {
      accessSync(file, constants.R_OK)
      return []
    } catch {
      return [`DATABASE_URL names ${name}=${file}, which cannot be read`]
    }
  })
}

/** Read by itself, so that it is told beside whatever else is wrong. */
function crossedLimits(given: Record<string, string | undefined>): string[] {
  const limits = Environment.pick({ MIN_CALL_SECONDS: true, MAX_CALL_SECONDS: true }).safeParse(given)
  return limits.success && limits.data.MIN_CALL_SECONDS >= limits.data.MAX_CALL_SECONDS
    ? ['MIN_CALL_SECONDS must be below MAX_CALL_SECONDS']
    : []
}

function shape(env: z.output<typeof Environment>) {
  const dataDir = resolve(env.DATA_DIR)
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL,
    trustedProxies: env.TRUST_PROXY,
    dataDir,
    databaseUrl: env.DATABASE_URL,
    databaseConnections: env.DATABASE_CONNECTIONS,
    secretKey: env.SECRET_KEY,
    logLevel: env.LOG_LEVEL,
    isDemoOpen: env.DEMO === 'auto' ? !env.PUBLIC_URL && isLoopback(env.HOST) : env.DEMO === 'on',
    isSignUpOpen: env.SIGN_UP === 'open',
    signInsPerMinute: env.SIGN_INS_PER_MINUTE,
    mail: { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM },
    defaultPlan: env.DEFAULT_PLAN,
    plans: env.PLANS,
    plansChangedBy: env.PLAN_CHANGES === 'owners' ? ('OWNERS' as const) : ('OPERATOR' as const),
    operatorContact: env.OPERATOR_CONTACT,
    apiBurstPerMinute: env.API_BURST_PER_MINUTE,
    workerConcurrency: env.WORKER_CONCURRENCY,
    maxUploadBytes: env.MAX_UPLOAD_BYTES,
    deletedRetentionDays: env.DELETED_RETENTION_DAYS,
    minFreeDiskBytes: env.MIN_FREE_DISK_BYTES,
    notAudioRetentionDays: env.NOT_AUDIO_RETENTION_DAYS,
    engine: {
      modelsDir: resolve(env.MODELS_DIR ?? `${dataDir}/models`),
      scratchDir: `${dataDir}/scratch`,
      vectorsDir: `${dataDir}/vectors`,
      minDurationSeconds: env.MIN_CALL_SECONDS,
      maxDurationSeconds: env.MAX_CALL_SECONDS,
      recogniserThreads: env.RECOGNISER_THREADS,
      ...(env.LLM_BASE_URL &&
        env.LLM_MODEL && {
          llm: {
            baseUrl: env.LLM_BASE_URL,
            model: env.LLM_MODEL,
            timeoutMs: env.LLM_TIMEOUT_SECONDS * 1000,
            contextTokens: env.LLM_CONTEXT_TOKENS,
            ...(env.LLM_API_KEY && { apiKey: env.LLM_API_KEY }),
          },
        }),
    },
    modelLimits: {
      tokens: env.LLM_MONTHLY_TOKENS ?? null,
      minutes: env.LLM_MONTHLY_MINUTES ?? null,
      cost: env.LLM_MONTHLY_COST ?? null,
      inputPrice: env.LLM_INPUT_PRICE ?? '0',
      outputPrice: env.LLM_OUTPUT_PRICE ?? '0',
      currency: env.LLM_CURRENCY,
    },
    s3: env.S3_BUCKET
      ? {
          bucket: env.S3_BUCKET,
          region: env.S3_REGION,
          endpoint: env.S3_ENDPOINT,
          credentials:
            env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY
              ? { accessKeyId: env.S3_ACCESS_KEY_ID, secretAccessKey: env.S3_SECRET_ACCESS_KEY }
              : undefined,
        }
      : undefined,
    webhooks: {
      allowPrivate: env.WEBHOOK_ALLOW_PRIVATE,
      retryOffsetsSeconds: env.WEBHOOK_RETRY_OFFSETS_SECONDS,
      retentionDays: env.WEBHOOK_RETENTION_DAYS,
    },
    eventRetentionDays: env.EVENT_RETENTION_DAYS,
    apiKey: env.CCR_API_KEY,
    metrics: env.METRICS_PORT ? { port: env.METRICS_PORT, host: env.METRICS_HOST } : undefined,
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}
