import { type Page, type Pages, pagesFrom } from './pages.js'
import { type CallOptions, getJson, type Query, type RequestSettings } from './request.js'
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
  get(id: string, options?: CallOptions): Promise<Detail>
}

function resource<Item, Detail, Filter extends Query & { page?: number | undefined }>(
  settings: RequestSettings,
  path: string,
): Resource<Item, Detail, Filter> {
  return {
    list(filter, options) {
      const fetchPage = async (page: number) =>
        // The server's answers are held against its OpenAPI document by its own tests.
        (await getJson(settings, path, { ...filter, page }, options)) as Page<Item>
      return pagesFrom(filter?.page ?? 1, fetchPage)
    },
    async get(id, options) {
      return (await getJson(settings, `${path}/${encodeURIComponent(id)}`, {}, options)) as Detail
    },
  }
}

function settingsOf(options: ClientOptions): RequestSettings {
  if (!options.apiKey) throw new TypeError('CallCenterRate needs an apiKey')
  if (!options.baseUrl) throw new TypeError('CallCenterRate needs the baseUrl of your server')
  return {
    apiKey: options.apiKey,
    baseUrl: options.baseUrl,
    fetch: options.fetch ?? ((...request) => globalThis.fetch(...request)),
    timeoutMs: options.timeoutMs ?? 30_000,
    maxRetries: options.maxRetries ?? 3,
    maxRetryDelayMs: options.maxRetryDelayMs ?? 60_000,
  }
}
