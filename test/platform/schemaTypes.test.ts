import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../support/postgres.js'

const run = promisify(execFile)

// `npm run db:types` writes the file again after a migration.
test('the types of the tables are those of the migrated database', async () => {
  const database = await createTestDatabase()
  const dir = await mkdtemp(join(tmpdir(), 'ccr-types-'))
  try {
    const file = join(dir, 'schema.gen.ts')
    await run(process.execPath, ['scripts/generateSchemaTypes.js', database.adminUrl, file])
    await expect(await readFile(file, 'utf8')).toMatchFileSnapshot('../../src/platform/db/schema.gen.ts')
  } finally {
    await rm(dir, { recursive: true })
    await database.drop()
  }
})
