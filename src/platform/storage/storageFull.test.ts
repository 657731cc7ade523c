import { expect, test } from 'vitest'
import { awayIn } from '../away.js'
import { markedIfAway } from './markedIfAway.js'
import { isStorageFull } from './storageFull.js'

test.each([
  [{ code: 'ENOSPC' }, true],
  [{ code: 'EDQUOT' }, true],
  [{ name: 'XMinioStorageFull' }, true],
  [{ name: 'QuotaExceeded' }, true],
  [{ name: 'InsufficientStorage' }, true],
  [{ name: 'StorageFull' }, true],
  [{ $metadata: { httpStatusCode: 507 } }, true],
  [{ code: 'EIO' }, false],
  [{ name: 'AccessDenied', $metadata: { httpStatusCode: 403 } }, false],
])('%j says that the storage is full: %s', (told, isFull) => {
  expect(isStorageFull(Object.assign(new Error('told'), told))).toBe(isFull)
})

test('a full storage is not away: it answers, and waiting does not help', () => {
  const full = Object.assign(new Error('full'), { $metadata: { httpStatusCode: 507 } })
  expect(awayIn(markedIfAway(full))).toBeUndefined()
  const ill = Object.assign(new Error('ill'), { $metadata: { httpStatusCode: 503 } })
  expect(awayIn(markedIfAway(ill))).toBe('storage')
})
