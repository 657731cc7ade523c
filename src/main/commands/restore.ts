import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ArchiveProblem } from '../../platform/archive/writeArchive.js'
import { loginRole } from '../../platform/db/roles.js'
import { createLog } from '../../platform/log.js'
import { createStorage } from '../../platform/storage/createStorage.js'
import type { Manifest } from '../backup/manifest.js'
import { showProgress } from '../backup/progress.js'
import { type CheckedBackup, readBackup } from '../backup/readBackup.js'
import { restore } from '../backup/restore.js'
import { type Config, loadConfig } from '../config.js'
import { openAdminDatabase } from '../embeddedDatabase.js'
import { savedKey, saveKey } from '../secretKey.js'

const USAGE = `ccr restore FILE [--resume-sending] [--other-key]

Fills an empty installation from a file that ccr backup wrote. The file is read to its end first: one that is damaged
changes nothing. Should it be broken off, run it again.
  --resume-sending  webhooks and mails that waited when the backup was made are sent; right after a move, in which the old
                    installation was stopped before the backup. Otherwise they count as failed and can be sent again by hand.
  --other-key       restore although the secret key is another one: webhook secrets must then be made anew`

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'resume-sending': { type: 'boolean', default: false },
      'other-key': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  const [given, ...rest] = positionals
  if (!given || rest.length > 0) {
    console.error(USAGE)
    return 2
  }
  const file = resolve(given)
  const config = loadConfig()
  const progress = showProgress()
  const { manifest, key, end } = await readBackup(file, progress)
  refuseOtherPlace(config, manifest)
  const { secret, isNew } = await chooseKey(config, { manifest, key }, values['other-key'])
  const storage = createStorage(config)
  const admin = await openAdminDatabase(config)
  try {
    await restore({
      file,
      adminUrl: admin.adminUrl,
      secret,
      manifest,
      end,
      storage,
      dataDir: config.dataDir,
      saveKey: async () => {
        if (isNew) await saveKey(config.dataDir, secret)
      },
      resumeSending: values['resume-sending'],
      log: createLog('warn', 'restore'),
      progress,
    })
  } finally {
    await admin.close()
  }
  if (manifest.recordings.kind === 'bucket')
    console.error(
      `The recordings are in the bucket ${manifest.recordings.bucket}: this installation must reach them.`,
    )
  console.log(
    `Restored from ${manifest.createdAt}: everybody signs in again. Start it with npm start, or serve and worker.`,
  )
  return 0
}

function refuseOtherPlace({ s3 }: Config, { recordings }: Manifest): void {
  if (recordings.kind === 'bucket' && !s3)
    throw new ArchiveProblem(
      `The recordings of this backup are in the bucket ${recordings.bucket}: set S3_BUCKET and what belongs to it.`,
    )
}

/** The backup's own key, unless SECRET_KEY says another; then it must be the same, or be meant to be another. */
async function chooseKey(
  config: Config,
  { manifest, key }: Pick<CheckedBackup, 'manifest' | 'key'>,
  mayDiffer: boolean,
): Promise<{ secret: string; isNew: boolean }> {
  const here =
    config.secretKey ?? (key === undefined || mayDiffer ? await savedKey(config.dataDir) : undefined)
  const secret = here ?? key
  if (secret === undefined)
    throw new ArchiveProblem(
      'The backup was made without its key: set SECRET_KEY to it, or put it into DATA_DIR/secret.key.',
    )
  if (!mayDiffer && loginRole('app', secret).name !== manifest.installation)
    throw new ArchiveProblem(
      'SECRET_KEY is not the key of this backup. Set it to that one (unset it if the backup holds its key), or accept ' +
        'with --other-key that webhook secrets must be made anew.',
    )
  return { secret, isNew: here === undefined }
}
