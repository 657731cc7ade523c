import { Problem } from '../platform/http/problem.js'

export function storageFull(cause?: unknown): Problem {
  const message =
    "The server's storage is full. What has arrived is kept; go on once whoever runs the server has made room."
  return new Problem('storage_full', message, { cause })
}
