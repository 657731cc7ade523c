import type { Readable } from 'node:stream'
import { fileKind, HEAD_BYTES } from '../contract/recordings/fileKind.js'
import { fileKindWords } from '../contract/recordings/fileKindWords.js'
import { Problem } from '../platform/http/problem.js'

/** Lets a file's bytes through once its beginning was looked at; throws while nothing of it has been passed on. */
export async function* refuseNoRecording(source: Readable): AsyncGenerator<Buffer> {
  const first: Buffer[] = []
  let length = 0
  let isJudged = false
  const judge = () => {
    isJudged = true
    const kind = fileKind(Buffer.concat(first).subarray(0, HEAD_BYTES))
    if (kind) throw new Problem('unsupported_media_type', fileKindWords(kind))
  }
  // Not destroyed here: whoever reads us tells by its own error what went wrong.
  for await (const chunk of source.iterator({ destroyOnReturn: false })) {
    if (isJudged) {
      yield chunk
      continue
    }
    first.push(chunk)
    length += chunk.length
    if (length < HEAD_BYTES) continue
    judge()
    yield* first.splice(0)
  }
  if (!isJudged && length > 0) judge()
  yield* first
}
