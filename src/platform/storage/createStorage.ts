import { join } from 'node:path'
import { fileStorage } from './fileStorage.js'
import { type S3Settings, s3Storage } from './s3Storage.js'
import type { Storage } from './storage.js'

export function createStorage(settings: { dataDir: string; s3?: S3Settings | undefined }): Storage {
  return settings.s3 ? s3Storage(settings.s3) : fileStorage(join(settings.dataDir, 'recordings'))
}
