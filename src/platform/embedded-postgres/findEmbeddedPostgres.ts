import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { clusterPlace } from './clusterPlace.js'
import { readPostmaster } from './postmasterFile.js'
import { commandOf } from './processIdentity.js'
import { superuserUrl } from './server.js'

/** The superuser's connection string, if the server of that directory is up; it is left as it is. */
export async function findEmbeddedPostgres(dataDir: string): Promise<string | undefined> {
  const place = await clusterPlace(resolve(dataDir))
  const found = await readPostmaster(place)
  if (found?.status !== 'ready' || !(await commandOf(found.pid))?.includes(place)) return undefined
  const password = await readFile(join(dataDir, 'superuser.password'), 'utf8')
  return superuserUrl(password.trim(), found.port)
}
