import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  NotFound,
  S3Client,
} from '@aws-sdk/client-s3'
import { markedIfAway } from './markedIfAway.js'
import { putObject } from './putObject.js'
import type { ByteRange, Storage, StoredFile } from './storage.js'
import { checkKey } from './storageKey.js'

export interface S3Settings {
  bucket: string
  region: string
  endpoint?: string | undefined
  credentials?: { accessKeyId: string; secretAccessKey: string } | undefined
  /** A bucket that says nothing for so long is away. */
  silenceLimitMs?: number
}

const SILENCE_LIMIT_MS = 120_000

/** As little as all that speak S3 understand. */
export function s3Client(settings: S3Settings): S3Client {
  const requestTimeout = settings.silenceLimitMs ?? SILENCE_LIMIT_MS
  const client = new S3Client({
    region: settings.region,
    requestHandler: { connectionTimeout: requestTimeout, requestTimeout, throwOnRequestTimeout: true },
    // Others than Amazon rarely have a host name for each bucket, and not all know the newer checksums.
    ...(settings.endpoint && { endpoint: settings.endpoint, forcePathStyle: true }),
    ...(settings.credentials && { credentials: settings.credentials }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  client.middlewareStack.add(
    (next) => (request) =>
      next(request).catch((error: unknown) => {
        throw markedIfAway(error)
      }),
    { step: 'initialize' },
  )
  return client
}

/** Recordings as objects of one bucket. */
export function s3Storage(
  { bucket, silenceLimitMs = SILENCE_LIMIT_MS }: S3Settings,
  client: S3Client,
): Storage {
  const openRead = (key: string, range?: ByteRange) =>
    unlessMissing(async () => {
      const object = await client.send(
        new GetObjectCommand({
          Bucket: bucket,
          Key: checkKey(key),
          ...(range && { Range: `bytes=${range.start}-${range.end}` }),
        }),
      )
      if (!(object.Body instanceof Readable)) throw new Error('the object storage sent no body')
      return object.Body.on('error', markedIfAway)
    })
  return {
    put: (key, path) => putObject(client, { bucket, key: checkKey(key), path }),
    openRead,
    size: (key) =>
      unlessMissing(async () => {
        const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: checkKey(key) }))
        return head.ContentLength
      }),
    async deleteAll(prefix) {
      let keys: string[] = []
      for await (const { key } of list(client, bucket, checkKey(prefix))) {
        keys.push(key)
        if (keys.length === 1000) keys = await deleteObjects(client, bucket, keys)
      }
      await deleteObjects(client, bucket, keys)
    },
    isReachable: async (abortSignal) => {
      await client.send(new HeadBucketCommand({ Bucket: bucket }), { abortSignal })
    },
    list: (prefix) => list(client, bucket, prefix),
    async openLocal(key, scratchDir) {
      const body = await openRead(key)
      if (!body) return undefined
      const path = join(scratchDir, `fetched-${randomBytes(12).toString('hex')}`)
      await pipeline(unlessSilent(body, silenceLimitMs), createWriteStream(path, { mode: 0o600 }))
      return { path }
    },
  }
}

/** Only where it is read as fast as it comes: a player that pauses is silent for as long as it likes. */
function unlessSilent(body: Readable, limitMs: number): Readable {
  const timer = setTimeout(() => {
    body.destroy(Object.assign(new Error('the object storage fell silent'), { name: 'TimeoutError' }))
  }, limitMs)
  return body.on('data', () => timer.refresh()).once('close', () => clearTimeout(timer))
}

async function* list(client: S3Client, bucket: string, prefix: string): AsyncIterable<StoredFile> {
  let token: string | undefined
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
    )
    for (const { Key, LastModified } of page.Contents ?? [])
      if (Key && LastModified) yield { key: Key, modifiedAt: LastModified }
    token = page.IsTruncated ? page.NextContinuationToken : undefined
  } while (token)
}

async function deleteObjects(client: S3Client, bucket: string, keys: string[]): Promise<string[]> {
  if (keys.length === 0) return []
  const { Errors = [] } = await client.send(
    new DeleteObjectsCommand({
      Bucket: bucket,
      Delete: { Objects: keys.map((Key) => ({ Key })), Quiet: true },
    }),
  )
  if (Errors.length > 0) throw new Error(`the object storage kept ${Errors.length} files: ${Errors[0]?.Code}`)
  return []
}

async function unlessMissing<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof NoSuchKey || error instanceof NotFound) return undefined
    throw error
  }
}
