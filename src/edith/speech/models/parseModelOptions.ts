import { z } from 'zod'
import { CataloguedModel } from './catalogue.js'

export interface ModelOptions {
  family?: string | undefined
  languages?: string | undefined
  licence?: string | undefined
  /** `role=URL` */
  file: string[]
  /** `role=hex` */
  sha256: string[]
}

export type ParsedModel = { kind: 'model'; model: CataloguedModel } | { kind: 'wrong'; message: string }

export function parseModelOptions(name: string, options: ModelOptions): ParsedModel {
  const sums = new Map(options.sha256.map(pair))
  const files = Object.fromEntries(
    options.file.map(pair).map(([role, url]) => [role, { url, sha256: sums.get(role)?.toLowerCase() ?? '' }]),
  )
  const parsed = CataloguedModel.safeParse({
    kind: 'RECOGNITION',
    name,
    family: options.family,
    languages: options.languages?.split(','),
    licence: options.licence,
    files,
  })
  if (!parsed.success) return { kind: 'wrong', message: z.prettifyError(parsed.error) }
  return { kind: 'model', model: parsed.data }
}

function pair(text: string): [string, string] {
  const at = text.indexOf('=')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
