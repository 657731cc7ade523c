import type { Readable } from 'node:stream'
import { HEAD_BYTES, isSurelyNoRecording } from '../contract/recordingHead.js'
import { Problem } from '../platform/http/problem.js'

/** Lets a file's bytes through once its beginning was looked at; throws while nothing of it has been passed on. */
export async function* refuseNoRecording(source: Readable): AsyncGenerator<Buffer> {
  const first: Buffer[] = []
  let length = 0
  let isJudged = false
  const judge = () => {
    isJudged = true
    if (isSurelyNoRecording(Buffer.concat(first).subarray(0, HEAD_BYTES)))
      throw new Problem('unsupported_media_type', {
        en: 'The file is no recording: it is a text, a picture, a document or a program. Send a sound file.',
        fr: 'Ce fichier n’est pas un enregistrement : c’est un texte, une image, un document ou un programme. Envoyez un fichier audio.',
      })
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
