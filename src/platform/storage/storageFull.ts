import { isDiskFull } from './fullDisk.js'

/** As MinIO, Ceph and others that speak S3 name it. */
const NAMES = ['XMinioStorageFull', 'QuotaExceeded', 'InsufficientStorage', 'StorageFull']

/** Nothing more can be written, until somebody makes room: on the disk, or in the bucket. */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return isDiskFull(error) || NAMES.includes(error.name) || statusOf(error) === 507
}

function statusOf(error: Error): unknown {
  const { $metadata } = error as { $metadata?: { httpStatusCode?: unknown } }
  return $metadata?.httpStatusCode
}
