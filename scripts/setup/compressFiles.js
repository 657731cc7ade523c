import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const FROM_BYTES = 1024
const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Beside each script, style and picture of text: the same as .br and .gz, as small as they get. */
export async function compressFiles(dir) {
  const paths = readdirSync(dir, { recursive: true })
    .map((path) => join(dir, path))
    .filter((path) => /\.(js|css|svg)$/.test(path))
  await Promise.all(
    paths.map(async (path) => {
      const bytes = readFileSync(path)
      if (bytes.length < FROM_BYTES) return
      const hint = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
      writeFileSync(`${path}.br`, await toBrotli(bytes, { params: hint }))
      writeFileSync(`${path}.gz`, await toGzip(bytes, { level: 9 }))
    }),
  )
}
