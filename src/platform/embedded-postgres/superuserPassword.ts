import { open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { EmbeddedPostgresError } from './server.js'

/** Written before the cluster exists, so that no crash leaves a cluster whose password nobody knows. */
export async function readSuperuserPassword(
  dataDir: string,
  cluster: string,
  invent: () => string,
): Promise<string> {
  const path = join(dataDir, 'superuser.password')
  const known = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw new EmbeddedPostgresError(`${path} cannot be read (${error.code}): start as the user who owns it`)
  })
  if (known.trim()) return known.trim()
  const hasCluster = await stat(join(cluster, 'PG_VERSION')).then(
    () => true,
    () => false,
  )
  if (hasCluster) {
    throw new EmbeddedPostgresError(
      `${path} is missing, and the database in ${cluster} opens with nothing else: ` +
        'put the file back from your backup, or move the database away to begin with an empty one.',
    )
  }
  const password = invent()
  const file = await open(`${path}.tmp`, 'w', 0o600)
  await file.writeFile(`${password}\n`)
  await file.sync()
  await file.close()
  await rename(`${path}.tmp`, path)
  return password
}
