import process from 'node:process'
import type { DecodeJob } from './decodedAudio.js'
import { decodeRecording } from './decodeRecording.js'

// Nobody waits for the result of a parent that is gone.
process.on('disconnect', () => process.exit(1))
process.on('message', (job: DecodeJob) => {
  void decodeRecording(job, (fraction) => process.send?.({ kind: 'progress', fraction }))
    .then((outcome) => process.send?.(outcome))
    .catch((error: unknown) =>
      process.send?.({ kind: 'failed', message: String(error), code: codeOf(error) }, () => process.exit(1)),
    )
})

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
