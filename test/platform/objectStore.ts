import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** As the real ones do: no part but the last may be smaller. */
const MIN_PART_BYTES = 5 * 1024 * 1024

export interface ObjectStore {
  url: string
  /** The keys of all objects, and how many multipart uploads are open. */
  content(): { keys: string[]; openUploads: number }
  /** How it answers whoever writes from now on; undefined: as it should. */
  refuseWrites(answer: { status: number; code: string } | undefined): void
  /** Breaks all connections off and takes none; what it holds stays. */
  stop(): Promise<void>
  /** At the same address. */
  resume(): Promise<void>
  close(): Promise<void>
}

/** As much of S3's protocol as our storage speaks, in memory; lists in short pages, so that there are several. */
export async function startObjectStore({ pageSize }: { pageSize: number }): Promise<ObjectStore> {
  const objects = new Map<string, Buffer>()
  const uploads = new Map<string, Map<number, Buffer>>()
  let refusal: { status: number; code: string } | undefined
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const [, bucket = '', ...path] = decodeURIComponent(url.pathname).split('/')
    const key = path.join('/')
    const query = url.searchParams
    const body = await buffer(request)
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 '))
      return refuse(response, 403, 'AccessDenied')
    if (bucket === 'forbidden') return refuse(response, 403, 'AccessDenied')
    const isWrite = request.method === 'PUT' || query.has('uploads')
    if (refusal && isWrite) return refuse(response, refusal.status, refusal.code)
    const uploadId = query.get('uploadId')

    if (request.method === 'POST' && query.has('uploads')) {
      const id = String(uploads.size + 1)
      uploads.set(id, new Map())
      return xml(
        response,
        `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
      )
    }
    const parts = uploadId ? uploads.get(uploadId) : undefined
    if (uploadId && !parts) return refuse(response, 404, 'NoSuchUpload')
    if (request.method === 'GET' && parts) return xml(response, partListing(parts, query))
    if (request.method === 'DELETE' && uploadId) {
      uploads.delete(uploadId)
      response.writeHead(204).end()
      return
    }
    if (request.method === 'PUT' && parts) {
      parts.set(Number(query.get('partNumber')), body)
      response.writeHead(200, { etag: etag(body) }).end()
      return
    }
    if (request.method === 'POST' && uploadId) {
      const named = [...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber>/g)].map(([, n]) =>
        Number(n),
      )
      const bodies = named.map((number) => parts?.get(number) ?? Buffer.alloc(0))
      if (bodies.slice(0, -1).some(({ length }) => length < MIN_PART_BYTES))
        return refuse(response, 400, 'EntityTooSmall')
      objects.set(key, Buffer.concat(bodies))
      uploads.delete(uploadId)
      return xml(response, '<CompleteMultipartUploadResult><ETag>"x"</ETag></CompleteMultipartUploadResult>')
    }
    if (request.method === 'POST' && query.has('delete')) {
      for (const [, name] of body.toString().matchAll(/<Key>([^<]+)<\/Key>/g)) objects.delete(name ?? '')
      return xml(response, '<DeleteResult></DeleteResult>')
    }
    if (request.method === 'HEAD' && key === '') {
      response.writeHead(200).end()
      return
    }
    if (request.method === 'GET' && key === '') return xml(response, listing(query))
    if (request.method === 'PUT') {
      objects.set(key, body)
      response.writeHead(200, { etag: etag(body) }).end()
      return
    }
    const object = objects.get(key)
    if (!object) return refuse(response, 404, 'NoSuchKey')
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
    const part = range ? object.subarray(Number(range[1]), Number(range[2]) + 1) : object
    response.writeHead(range ? 206 : 200, { 'content-length': part.length, etag: etag(object) })
    response.end(request.method === 'HEAD' ? undefined : part)
  }

  function listing(query: URLSearchParams): string {
    const after = query.get('continuation-token') ?? ''
    const names = [...objects.keys()]
      .filter((name) => name.startsWith(query.get('prefix') ?? '') && name > after)
      .sort()
    const page = names.slice(0, pageSize)
    const isTruncated = names.length > page.length
    const contents = page.map(
      (name) =>
        `<Contents><Key>${name}</Key><LastModified>${new Date().toISOString()}</LastModified></Contents>`,
    )
    const next = isTruncated ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
    return `<ListBucketResult><IsTruncated>${isTruncated}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`
  }

  function partListing(parts: Map<number, Buffer>, query: URLSearchParams): string {
    const after = Number(query.get('part-number-marker') ?? 0)
    const numbers = [...parts.keys()].filter((number) => number > after).sort((a, b) => a - b)
    const page = numbers.slice(0, pageSize)
    const listed = page.map((number) => {
      const body = parts.get(number) ?? Buffer.alloc(0)
      return `<Part><PartNumber>${number}</PartNumber><Size>${body.length}</Size><ETag>${etag(body)}</ETag></Part>`
    })
    const isTruncated = numbers.length > page.length
    const next = isTruncated ? `<NextPartNumberMarker>${page.at(-1)}</NextPartNumberMarker>` : ''
    return `<ListPartsResult><IsTruncated>${isTruncated}</IsTruncated>${next}${listed.join('')}</ListPartsResult>`
  }

  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const stop = async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
  const port = await listen(0)
  return {
    url: `http://127.0.0.1:${port}`,
    content: () => ({ keys: [...objects.keys()].sort(), openUploads: uploads.size }),
    refuseWrites: (answer) => {
      refusal = answer
    },
    stop,
    resume: async () => void (await listen(port)),
    close: stop,
  }
}

function xml(response: ServerResponse, body: string): void {
  response
    .writeHead(200, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0" encoding="UTF-8"?>${body}`)
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`)
}

function etag(body: Buffer): string {
  return `"${createHash('md5').update(body).digest('hex')}"`
}
