// generateSchemaTypes.js DATABASE_URL FILE: the tables of a migrated database as TypeScript.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const [url, file] = process.argv.slice(2)
const overrides = readFileSync(new URL('../test/support/columnTypes.json', import.meta.url), 'utf8')
const { imports, columns } = JSON.parse(overrides)
const require = createRequire(import.meta.url)
const codegen = join(dirname(require.resolve('kysely-codegen/package.json')), 'dist/cli/bin.js')

execFileSync(
  process.execPath,
  [
    codegen,
    '--dialect=postgres',
    '--camel-case',
    '--log-level=error',
    `--url=${url}`,
    '--exclude-pattern=graphile_worker.*',
    `--type-mapping=${JSON.stringify({ int8: 'number', numeric: 'number' })}`,
    `--custom-imports=${JSON.stringify(imports)}`,
    `--overrides=${JSON.stringify({ columns })}`,
    `--out-file=${file}`,
  ],
  { stdio: 'inherit' },
)
