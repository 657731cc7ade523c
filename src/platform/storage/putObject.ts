import { type FileHandle, open } from 'node:fs/promises'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'

const PART_BYTES = 16 * 1024 * 1024
const MAX_PARTS = 10_000

interface Target {
  bucket: string
  key: string
  path: string
}

/** In parts held in memory one at a time: a part that fails is sent again by itself, and no file is too large. */
export async function putObject(client: S3Client, { bucket, key, path }: Target): Promise<void> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const object = { Bucket: bucket, Key: key }
    if (size <= PART_BYTES)
      await client.send(new PutObjectCommand({ ...object, Body: await readPart(file, 0, size) }))
    else await putInParts(client, object, file, size)
  } finally {
    await file.close()
  }
}

async function putInParts(
  client: S3Client,
  object: { Bucket: string; Key: string },
  file: FileHandle,
  size: number,
): Promise<void> {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(object))
  try {
    const bytes = Math.max(PART_BYTES, Math.ceil(size / MAX_PARTS))
    const Parts: { ETag: string | undefined; PartNumber: number }[] = []
    for (let start = 0; start < size; start += bytes) {
      const PartNumber = Parts.length + 1
      const Body = await readPart(file, start, Math.min(bytes, size - start))
      const { ETag } = await client.send(new UploadPartCommand({ ...object, UploadId, PartNumber, Body }))
      Parts.push({ ETag, PartNumber })
    }
    await client.send(new CompleteMultipartUploadCommand({ ...object, UploadId, MultipartUpload: { Parts } }))
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand({ ...object, UploadId })).catch(() => {})
    throw error
  }
}

async function readPart(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const part = Buffer.alloc(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(part, filled, length - filled, start + filled)
    if (bytesRead === 0) throw new Error('the file became shorter while it was read')
    filled += bytesRead
  }
  return part
}
