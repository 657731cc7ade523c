import { beforeEach, expect, test, vi } from 'vitest'
import { addUpload, removeUpload } from './uploads.js'

const tus = vi.hoisted(() => {
  vi.stubGlobal('addEventListener', vi.fn())
  return { start: vi.fn(), abort: vi.fn(async () => undefined) }
})
vi.mock('tus-js-client', () => ({
  DetailedError: Error,
  Upload: class {
    start = tus.start
    abort = tus.abort
    findPreviousUploads = async () => []
  },
}))

beforeEach(() => void vi.clearAllMocks())

let lastId = 0
function add(): number {
  addUpload(new File(['sound'], 'call.mp3'), { projectId: 'project', filename: 'call.mp3' }, null)
  lastId += 1
  return lastId
}

test('what is removed while its sending is being prepared is not sent', async () => {
  removeUpload(add())
  await vi.waitFor(() => expect(tus.abort).toHaveBeenCalledWith(true))
  expect(tus.start).not.toHaveBeenCalled()
})

test('what is removed while it is being sent is cut off', async () => {
  const id = add()
  await vi.waitFor(() => expect(tus.start).toHaveBeenCalledOnce())
  expect(tus.abort).not.toHaveBeenCalled()
  removeUpload(id)
  expect(tus.abort).toHaveBeenCalledWith(true)
})
