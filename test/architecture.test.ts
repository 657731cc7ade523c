import { beforeAll, expect, test } from 'vitest'
import { foldersBelow, readSources, type SourceFile } from './support/imports.js'

const base = ['contract', 'platform', 'edith']

/**
 * Which part of src may import which others. Between features: downwards only. `audit` is the lowest, because
 * everybody writes to it; `api-keys` stands beside `projects` and needs plans. Nobody sees alerts or webhooks.
 */
const allowed: Record<string, string[]> = {
  contract: [],
  platform: ['contract'],
  edith: ['contract', 'platform'],
  audit: base,
  accounts: [...base, 'audit'],
  billing: [...base, 'accounts', 'audit'],
  'api-keys': [...base, 'billing', 'accounts', 'audit'],
  projects: [...base, 'billing', 'accounts', 'audit'],
  models: [...base, 'projects', 'accounts', 'audit'],
  scorecards: [...base, 'projects', 'billing', 'accounts', 'audit'],
  topics: [...base, 'projects', 'billing', 'accounts', 'audit'],
  audios: [...base, 'topics', 'scorecards', 'projects', 'billing', 'accounts', 'audit'],
  analyses: [...base, 'audios', 'topics', 'scorecards', 'projects', 'billing', 'accounts', 'audit'],
  alerts: [...base, 'analyses', 'projects', 'scorecards', 'billing', 'accounts', 'audit'],
  webhooks: [...base, 'analyses', 'projects', 'billing', 'accounts', 'audit'],
}
const features = Object.keys(allowed).filter((part) => part === 'audit' || !base.includes(part))
allowed['api-v1'] = [...base, ...features]
// A client of the public API like any other: it could run on another machine.
allowed.mcp = ['contract']
allowed.main = [...base, ...features, 'api-v1', 'mcp']

let sources: SourceFile[]

beforeAll(async () => {
  sources = await readSources(['src', 'web', 'sdk', 'test', 'bench'])
})

const isTest = ({ path }: SourceFile) => /\.test\.tsx?$/.test(path)
const partOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1]

function* edges(from: (file: SourceFile) => boolean) {
  for (const file of sources) {
    if (!from(file)) continue
    for (const found of file.imports) yield { ...found, file, line: `${file.path} → ${found.target}` }
  }
}

const sourceEdges = () => [...edges(({ path }) => path.startsWith('src/'))]

test('every part of src is in the table', () => {
  const parts = new Set(sources.flatMap(({ path }) => partOf(path) ?? []))
  expect([...parts].filter((part) => !allowed[part])).toEqual([])
})

test('every relative import is understood: it leads to a file of ours', () => {
  const known = new Set(sources.map(({ path }) => path))
  const wrong = [...edges(({ path }) => !path.startsWith('test/'))].filter(
    ({ target, isRelative }) =>
      isRelative && /\.tsx?$/.test(target) && !known.has(target) && !known.has(`${target}x`),
  )
  expect(wrong.map(({ line }) => line)).toEqual([])
})

test('a part of src imports only what the table allows', () => {
  const wrong = sourceEdges().filter(({ file, target, isRelative }) => {
    if (!isRelative || isTest(file)) return false
    const [from, to] = [partOf(file.path), partOf(target)]
    return from !== to && (from === undefined || to === undefined || !allowed[from]?.includes(to))
  })
  expect(wrong.map(({ line }) => line)).toEqual([])
})

test('the contract knows nothing but Zod', () => {
  const wrong = sourceEdges().filter(
    ({ file, target, isRelative }) =>
      partOf(file.path) === 'contract' && !isTest(file) && !isRelative && target !== 'zod',
  )
  expect(wrong.map(({ line }) => line)).toEqual([])
})

test("no feature imports another's routes or queries", () => {
  const wrong = sourceEdges().filter(({ file, target }) => {
    const [from = '', to = ''] = [partOf(file.path), partOf(target)]
    return (
      features.includes(from) &&
      features.includes(to) &&
      from !== to &&
      /\/(routes|queries|\w+Queries)\.ts$/.test(target)
    )
  })
  expect(wrong.map(({ line }) => line)).toEqual([])
})

test('the web app imports the contract, the samples it shows, and itself', () => {
  const wrong = [...edges(({ path }) => path.startsWith('web/'))].filter(
    ({ target, isRelative }) => isRelative && !/^(web|src\/contract|docs\/samples)\//.test(target),
  )
  expect(wrong.map(({ line }) => line)).toEqual([])
})

test('the published client imports nothing but itself', () => {
  const wrong = [...edges((file) => file.path.startsWith('sdk/') && !isTest(file))].filter(
    ({ target, isRelative }) => !isRelative || !target.startsWith('sdk/'),
  )
  expect(wrong.map(({ line }) => line)).toEqual([])
})

test('no imports go round in a circle', () => {
  const next = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.flatMap(({ target, isRelative, isTypeOnly }) => (isRelative && !isTypeOnly ? [target] : [])),
    ]),
  )
  const finished = new Set<string>()
  const circles: string[] = []
  const walk = (path: string, trail: string[]): void => {
    if (trail.includes(path)) {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      return
    }
    if (finished.has(path)) return
    for (const target of next.get(path) ?? []) walk(target, [...trail, path])
    finished.add(path)
  }
  for (const path of next.keys()) walk(path, [])
  expect(circles).toEqual([])
})

test('the environment is read in main/config.ts only', () => {
  const wrong = sources.filter(
    (file) =>
      /^(src|web|sdk)\//.test(file.path) &&
      !isTest(file) &&
      file.path !== 'src/main/config.ts' &&
      /\bprocess\.env\b/.test(file.text),
  )
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('connections to the database are made in platform/db, and for the lease in platform/queue', () => {
  const wrong = sourceEdges().filter(
    ({ file, target, isTypeOnly }) =>
      target === 'pg' && !isTypeOnly && !/^src\/platform\/(db|queue)\//.test(file.path) && !isTest(file),
  )
  expect(wrong.map(({ line }) => line)).toEqual([])
})

test("the encoder's library is loaded in its own process only: it answers exceptions that are none of its business", () => {
  const encoder = 'src/edith/judge/encoderChild.ts'
  const wrong = [...edges(({ path }) => path !== encoder)].filter(
    ({ target }) => target === encoder || target.startsWith('@energetic-ai/'),
  )
  expect(wrong.map(({ line }) => line)).toEqual([])
  expect([...edges(({ path }) => path === encoder)].map(({ target }) => target)).toContain(
    '@energetic-ai/embeddings',
  )
})

test('no folder is a drawer for what has no name', async () => {
  const folders = (
    await Promise.all(['src', 'web', 'sdk', 'test', 'bench', 'scripts'].map(foldersBelow))
  ).flat()
  const drawers = /(^|\/)(utils?|helpers?|common|lib|core|misc)$/
  expect(folders.filter((folder) => drawers.test(folder))).toEqual([])
})
