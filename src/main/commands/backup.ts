import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createStorage } from '../../platform/storage/createStorage.js'
import { backUp } from '../backup/backup.js'
import type { Manifest } from '../backup/manifest.js'
import { showProgress } from '../backup/progress.js'
import { type Config, loadConfig } from '../config.js'
import { openAdminDatabase } from '../embeddedDatabase.js'
import { packageVersion } from '../packageVersion.js'
import { secretKey } from '../secretKey.js'

const USAGE = `ccr backup FILE [--without-key]

Writes the database, the recordings and the secret key into one file, while everything works. With S3 the recordings
stay in the bucket, and the file says in which. Whoever has the file can read everything and act as everybody;
with --without-key webhook secrets stay sealed, and the key must be kept elsewhere: nothing can be restored without it.`

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'without-key': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  const [file, ...rest] = positionals
  if (!file || rest.length > 0) {
    console.error(USAGE)
    return 2
  }
  const config = loadConfig()
  const withKey = !values['without-key']
  const admin = await openAdminDatabase(config)
  const progress = showProgress()
  try {
    const done = await backUp({
      file: resolve(file),
      adminUrl: admin.adminUrl,
      secret: await secretKey(config),
      withKey,
      version: packageVersion(),
      recordings: placeOf(config),
      storage: createStorage(config),
      progress,
    })
    progress.end()
    for (const key of done.lost) console.error(`The recording ${key} is missing from the storage.`)
    if (done.deletedMeanwhile > 0)
      console.error(`${done.deletedMeanwhile} recordings were deleted meanwhile.`)
    if (config.s3)
      console.error(`The recordings are in the bucket ${config.s3.bucket}, and not in this file.`)
    console.error(
      withKey
        ? 'The secret key is in it: keep the file where nobody else can read it.'
        : 'The secret key is not in it: keep SECRET_KEY or DATA_DIR/secret.key elsewhere, the file is of no use without.',
    )
    console.log(
      `${file}: ${done.rows} rows, ${done.recordings} recordings, ${Math.ceil(done.bytes / 1e6)} MB`,
    )
    return 0
  } finally {
    await admin.close()
  }
}

function placeOf({ s3 }: Config): Manifest['recordings'] {
  return s3
    ? { kind: 'bucket', bucket: s3.bucket, region: s3.region, endpoint: s3.endpoint ?? null }
    : { kind: 'files' }
}
