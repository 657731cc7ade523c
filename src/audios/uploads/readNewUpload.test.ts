import { expect, test } from 'vitest'
import { readNewUpload } from './readNewUpload.js'

const projectId = `c${'a'.repeat(24)}`
const encode = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',')
const headers = (length: string | undefined, metadata: string | undefined) => ({
  ...(length !== undefined && { 'upload-length': length }),
  ...(metadata !== undefined && { 'upload-metadata': metadata }),
})
const call = encode({ projectId, filename: 'call.mp3' })

test('a file is described by its length and metadata', () => {
  const metadata = encode({ projectId, filename: '../März.wav', agentName: ' Ana ' })
  expect(readNewUpload(headers('12', metadata), 100)).toEqual({
    size: 12,
    metadata: { projectId, filename: 'März.wav', agentName: 'Ana' },
  })
})

test.each([
  ['no length', headers(undefined, call), 'validation_error', /Upload-Length/],
  ['a length that is none', headers('1e9', call), 'validation_error', /Upload-Length/],
  ['an empty file', headers('0', call), 'validation_error', /empty/],
  ['a file too large', headers('2000', call), 'payload_too_large', /1,000 bytes/],
  ['no metadata', headers('1', undefined), 'validation_error', /projectId/],
  ['metadata that is none', headers('1', 'projectId %%%'), 'validation_error', /Upload-Metadata/],
  ['no project', headers('1', encode({ filename: 'a' })), 'validation_error', /projectId/],
  ['a project that is none', headers('1', encode({ projectId: 'x' })), 'validation_error', /projectId/],
])('%s is refused', (_name, given, code, message) => {
  expect(() => readNewUpload(given, 1000)).toThrow(
    expect.objectContaining({ code, message: expect.stringMatching(message) }),
  )
})
