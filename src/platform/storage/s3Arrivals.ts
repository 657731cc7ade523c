import { buffer, text } from 'node:stream/consumers'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  NoSuchUpload,
  type Part,
  PutObjectCommand,
  paginateListParts,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import type { Arrivals, Arriving } from './arrivals.js'
import type { Storage } from './storage.js'

/** No part but the last may be smaller. */
const MIN_PART_BYTES = 5 * 1024 * 1024
const PART_BYTES = 8 * 1024 * 1024
const MAX_PARTS = 10_000

interface Standing {
  multipartId: string | undefined
  parts: Part[]
  /** All parts together. */
  partBytes: number
  /** What came after them and is not yet enough for one. */
  tailBytes: number
}

/**
 * Parts of a multipart upload, and beside them the rest that is too small for one. The rest is named after the byte
 * that it begins at: once a part holds that byte it no longer counts, whether or not it could still be deleted. A file
 * that comes in one piece and fits into one part is written at once.
 */
export function s3Arrivals(bucket: string, client: S3Client, storage: Storage): Arrivals {
  const put = (key: string, body: Buffer | string) =>
    client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body }))

  async function standing({ id, key }: Arriving): Promise<Standing> {
    const noted = await storage.openRead(multipartNote(id))
    const multipartId = noted && (await text(noted))
    const parts = multipartId
      ? await listParts(client, { Bucket: bucket, Key: key, UploadId: multipartId })
      : []
    const partBytes = parts.reduce((sum, { Size = 0 }) => sum + Size, 0)
    return { multipartId, parts, partBytes, tailBytes: (await storage.size(tailKey(id, partBytes))) ?? 0 }
  }

  async function begin({ id, key }: Arriving): Promise<string> {
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key: key }))
    if (!UploadId) throw new Error('the object storage began no multipart upload')
    await put(multipartNote(id), UploadId)
    return UploadId
  }

  return {
    free: async () => undefined,

    async received(file) {
      if ((await storage.size(file.key)) === file.size) return file.size
      const { partBytes, tailBytes } = await standing(file)
      return partBytes + tailBytes
    },

    async append(file, offset, source) {
      let { multipartId, parts, partBytes, tailBytes } = await standing(file)
      if (partBytes + tailBytes !== offset) throw new Error('another part of the file came meanwhile')
      const tail = tailBytes > 0 ? await storage.openRead(tailKey(file.id, partBytes)) : undefined
      let pending: Buffer[] = tail ? [await buffer(tail)] : []
      let pendingBytes = tailBytes
      let lastNumber = parts.at(-1)?.PartNumber ?? 0

      const sendPart = async () => {
        multipartId ??= await begin(file)
        const target = { Bucket: bucket, Key: file.key, UploadId: multipartId, PartNumber: lastNumber + 1 }
        await client.send(new UploadPartCommand({ ...target, Body: Buffer.concat(pending) }))
        lastNumber += 1
        partBytes += pendingBytes
        pending = []
        pendingBytes = 0
      }
      const keepRest = async () => {
        if (pendingBytes === 0) return
        const isLast = partBytes + pendingBytes === file.size
        if (isLast && !multipartId) await put(file.key, Buffer.concat(pending))
        else if (isLast || pendingBytes >= MIN_PART_BYTES) await sendPart()
        else await put(tailKey(file.id, partBytes), Buffer.concat(pending))
      }

      const enough = Math.max(PART_BYTES, Math.ceil(file.size / (MAX_PARTS / 2)))
      try {
        // Not destroyed by an error of ours, which would hide it.
        for await (const chunk of source.iterator({ destroyOnReturn: false })) {
          pending.push(chunk)
          pendingBytes += chunk.length
          if (pendingBytes >= enough) await sendPart()
        }
      } catch (error) {
        await keepRest()
        throw error
      }
      await keepRest()
      return partBytes + pendingBytes
    },

    async finish(file) {
      if ((await storage.size(file.key)) === file.size) return
      const { multipartId, parts, partBytes } = await standing(file)
      if (partBytes !== file.size) throw new Error(`${partBytes} of ${file.size} bytes are here`)
      const Parts = parts.map(({ ETag, PartNumber }) => ({ ETag, PartNumber }))
      const target = { Bucket: bucket, Key: file.key, UploadId: multipartId }
      await client.send(new CompleteMultipartUploadCommand({ ...target, MultipartUpload: { Parts } }))
    },

    async discard(file) {
      const noted = await storage.openRead(multipartNote(file.id))
      const target = { Bucket: bucket, Key: file.key, UploadId: noted && (await text(noted)) }
      if (noted) await unlessGone(client.send(new AbortMultipartUploadCommand(target)))
      await storage.deleteAll(`uploads/${file.id}`)
    },
  }
}

/** Where the number of the multipart upload is noted: the storage gives it once, and every server needs it. */
function multipartNote(id: string): string {
  return `uploads/${id}.multipart`
}

function tailKey(id: string, begins: number): string {
  return `uploads/${id}.from.${begins}`
}

async function listParts(
  client: S3Client,
  target: { Bucket: string; Key: string; UploadId: string },
): Promise<Part[]> {
  const parts: Part[] = []
  const listing = async () => {
    for await (const { Parts = [] } of paginateListParts({ client }, target)) parts.push(...Parts)
  }
  await unlessGone(listing())
  return parts.sort((a, b) => (a.PartNumber ?? 0) - (b.PartNumber ?? 0))
}

/** Completed or aborted: another name for "there is nothing". */
async function unlessGone(asked: Promise<unknown>): Promise<void> {
  try {
    await asked
  } catch (error) {
    if (!(error instanceof NoSuchUpload)) throw error
  }
}
