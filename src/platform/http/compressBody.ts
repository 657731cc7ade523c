import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const FROM_BYTES = 1024
// The default quality is for files that are compressed once: 100 times the work for a tenth of the bytes.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

export type ContentCoding = 'br' | 'gzip'

export async function compressBody(
  body: string,
  acceptEncoding: string | undefined,
): Promise<{ bytes: Buffer; coding?: ContentCoding }> {
  const bytes = Buffer.from(body)
  const coding = bytes.length > FROM_BYTES ? preferredCoding(acceptEncoding) : undefined
  if (coding === 'br') return { bytes: await promisify(brotliCompress)(bytes, BROTLI), coding }
  if (coding === 'gzip') return { bytes: await promisify(gzip)(bytes), coding }
  return { bytes }
}

/** What the client likes best of ours; Brotli among equals. */
function preferredCoding(acceptEncoding = ''): ContentCoding | undefined {
  const weights = new Map<string, number>()
  for (const part of acceptEncoding.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    weights.set(coding, q === undefined ? 1 : Number(q) || 0)
  }
  const weightOf = (coding: string) => weights.get(coding) ?? weights.get('*') ?? 0
  const [best] = (['br', 'gzip'] as const)
    .filter((coding) => weightOf(coding) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a))
  return best && weightOf(best) >= (weights.get('identity') ?? 0) ? best : undefined
}
