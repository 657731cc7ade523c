import { type Page, type Pages, pagesFrom } from './pages.js'
import { type Answered, type CallOptions, getJson, type Query, type RequestSettings } from './request.js'
import type { ResponseMeta } from './responseMeta.js'
import type { components, operations } from './schema.gen.js'

type Schemas = components['schemas']
export type Project = Schemas['Project']
export type Audio = Schemas['Audio']
export type AudioDetail = Schemas['AudioDetail']
export type Analysis = Schemas['ListedAnalysis']
export type AnalysisDetail = Schemas['AnalysisDetail']
export type AudioStatus = Audio['status']

type AskedOf<Operation extends keyof operations> = NonNullable<operations[Operation]['parameters']['query']>
/** What is undefined is not sent, under `exactOptionalPropertyTypes` too. */
type QueryOf<Operation extends keyof operations> = {
  [Name in keyof AskedOf<Operation>]?: AskedOf<Operation>[Name] | undefined
}
export type ListProjects = QueryOf<'listProjects'>
export type ListAudios = QueryOf<'listAudios'>
/** Bounds may be given as `Date` too. */
export type ListAnalyses = Omit<QueryOf<'listAnalyses'>, 'from' | 'to'> & {
  from?: string | Date | undefined
  to?: string | Date | undefined
}

export interface ClientOptions {
  /** `ccr_live_` and 32 hex characters, from /account/api-keys. */
  apiKey: string
  /** Where the server is: `https://calls.example.com`. */
  baseUrl: string
  /** Of one attempt. Default 30 000. */
  timeoutMs?: number
  /** After the first attempt, on network errors, 408, 429 and 5xx. Default 3. */
  maxRetries?: number
  /** Longer waits (a used-up monthly quota) are not sat out: the error is thrown. Default 60 000. */
  maxRetryDelayMs?: number
  fetch?: typeof globalThis.fetch
  /** Told of every answer, those that are tried again too: to log request ids, and what is left of the quota. */
  onResponse?: (response: ResponseMeta) => void
}

/** A client of one organization's data. */
export class CallCenterRate {
  readonly projects: Resource<Project, Project, ListProjects>
  readonly audios: Resource<Audio, AudioDetail, ListAudios>
  readonly analyses: Resource<Analysis, AnalysisDetail, ListAnalyses>

  constructor(options: ClientOptions) {
    const settings = settingsOf(options)
    this.projects = resource(settings, '/api/v1/projects')
    this.audios = resource(settings, '/api/v1/audios')
    this.analyses = resource(settings, '/api/v1/analyses')
  }
}

export interface Resource<Item, Detail, Filter> {
  /** Newest first. `await` gives a page; `for await` goes through all entries from that page on. */
  list(filter?: Filter, options?: CallOptions): Pages<Item>
  get(id: string, options?: CallOptions): Answer<Detail>
}

/** The answer when awaited. */
export interface Answer<Data> extends Promise<Data> {
  /** The answer, and what it said besides: the request id, what is left of the quota, the headers. */
  withResponse(): Promise<Answered<Data>>
}

function resource<
  Item extends { id: string; createdAt: string },
  Detail extends { id: string },
  Filter extends Query & { page?: number | undefined },
>(settings: RequestSettings, path: string): Resource<Item, Detail, Filter> {
  return {
    list(filter, options) {
      const fetchPage = (page: number) =>
        getJson(settings, { path, query: { ...filter, page }, isAnswer: isPage<Item> }, options)
      return pagesFrom(filter?.page ?? 1, fetchPage)
    },
    get(id, options) {
      const ask = async () => {
        const one = { path: `${path}/${usableId(id)}`, query: {}, isAnswer: isOne<Detail> }
        return getJson(settings, one, options)
      }
      const answered = ask()
      const awaited = answered.then(({ data }) => data)
      // Whoever asks for the response hears of it there.
      awaited.catch(() => {})
      return Object.assign(awaited, { withResponse: () => answered })
    },
  }
}

/** What is not set, or is a path, asks for something else: it costs a call, and says that there is no such thing. */
function usableId(id: unknown): string {
  if (typeof id !== 'string' || !/^[\w-]+$/.test(id)) throw new TypeError('get() needs an id')
  return id
}

// Enough to know the API by; the server's own tests hold its answers against its OpenAPI document.
function isPage<Item>(body: unknown): body is Page<Item> {
  const { data, pagination } = (body ?? {}) as { data?: unknown; pagination?: Record<string, unknown> }
  return (
    Array.isArray(data) && ['page', 'limit', 'total'].every((name) => Number.isInteger(pagination?.[name]))
  )
}

function isOne<Detail extends { id: string }>(body: unknown): body is Detail {
  return typeof (body as { id?: unknown } | null | undefined)?.id === 'string'
}

function settingsOf(options: ClientOptions): RequestSettings {
  return {
    apiKey: usableKey(options.apiKey),
    baseUrl: usableBaseUrl(options.baseUrl),
    fetch: options.fetch ?? ((...request) => globalThis.fetch(...request)),
    timeoutMs: options.timeoutMs ?? 30_000,
    maxRetries: options.maxRetries ?? 3,
    maxRetryDelayMs: options.maxRetryDelayMs ?? 60_000,
    onResponse: options.onResponse,
  }
}

/** As it comes out of a file, with a line break at its end. No message repeats it: messages are logged. */
function usableKey(apiKey: string): string {
  const key = typeof apiKey === 'string' ? apiKey.trim() : ''
  if (key === '') throw new TypeError('CallCenterRate needs an apiKey')
  if (!/^[\x21-\x7e]+$/.test(key))
    throw new TypeError('The apiKey holds a space, a line break or another character that no key has')
  return key
}

/** The address of the server: without a slash at its end, and without the path of the API, which is often given too. */
function usableBaseUrl(baseUrl: string): string {
  if (!baseUrl) throw new TypeError('CallCenterRate needs the baseUrl of your server')
  const text = String(baseUrl)
    .trim()
    .replace(/\/+$/, '')
    .replace(/\/api\/v1$/, '')
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw new TypeError('The baseUrl is no address, such as https://calls.example.com')
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new TypeError('The baseUrl has to begin with https:// or http://')
  if (url.username || url.password || url.search || url.hash)
    throw new TypeError('The baseUrl takes no user, password, "?" or "#"')
  return text
}
