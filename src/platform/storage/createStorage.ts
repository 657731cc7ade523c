import { join } from 'node:path'
import type { Arrivals } from './arrivals.js'
import { fileArrivals } from './fileArrivals.js'
import { fileStorage } from './fileStorage.js'
import { s3Arrivals } from './s3Arrivals.js'
import { type S3Settings, s3Client, s3Storage } from './s3Storage.js'
import type { Storage } from './storage.js'
import { tellingStorage } from './tellingStorage.js'

interface StorageSettings {
  dataDir: string
  s3?: S3Settings | undefined
}

/** `mayBegin`: whether a directory for recordings may be made where there is none. */
export function createStorage({ dataDir, s3 }: StorageSettings, mayBegin?: () => Promise<boolean>): Storage {
  return tellingStorage(s3 ? s3Storage(s3, s3Client(s3)) : fileStorage(join(dataDir, 'recordings'), mayBegin))
}

/** For a server, which takes files in parts. */
export function createReceivingStorage(
  { dataDir, s3 }: StorageSettings,
  counted: (storage: Storage) => Storage,
  mayBegin?: () => Promise<boolean>,
): {
  storage: Storage
  arrivals: Arrivals
} {
  if (s3) {
    const client = s3Client(s3)
    const storage = counted(tellingStorage(s3Storage(s3, client)))
    return { storage, arrivals: s3Arrivals(s3.bucket, client, storage) }
  }
  const storage = counted(createStorage({ dataDir }, mayBegin))
  return { storage, arrivals: fileArrivals(join(dataDir, 'uploads'), storage) }
}
