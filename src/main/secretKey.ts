import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** SECRET_KEY, or the one that this data directory was given at its first start. */
export async function secretKey(config: { secretKey: string | undefined; dataDir: string }): Promise<string> {
  if (config.secretKey) return config.secretKey
  return (await savedKey(config.dataDir)) ?? (await makeKey(fileIn(config.dataDir), config.dataDir))
}

export const savedKey = (dataDir: string) => keyIn(fileIn(dataDir))

/** In place of the one that an empty installation made for itself. */
export async function saveKey(dataDir: string, key: string): Promise<void> {
  await mkdir(dataDir, { recursive: true })
  const draft = await writeDraft(fileIn(dataDir), key)
  await rename(draft, fileIn(dataDir))
}

const fileIn = (dataDir: string) => join(dataDir, 'secret.key')

async function keyIn(file: string): Promise<string | undefined> {
  let key: string
  try {
    key = (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new Error(`The secret key in ${file} cannot be read.`, { cause: error })
  }
  if (key === '') throw new Error(`${file} is empty. Restore it from a backup, or set SECRET_KEY.`)
  return key
}

/** Written aside and linked into place: of two first starts at once one wins, and nobody reads half a key. */
async function makeKey(file: string, dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true })
  const draft = await writeDraft(file, randomBytes(32).toString('hex'))
  try {
    await link(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await unlink(draft)
  }
  const key = await keyIn(file)
  if (!key) throw new Error(`${file} was removed while it was being made. Start again.`)
  return key
}

async function writeDraft(file: string, key: string): Promise<string> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, `${key}\n`, { mode: 0o600, flush: true })
  return draft
}
