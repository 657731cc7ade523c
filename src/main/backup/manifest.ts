import { z } from 'zod'
import { ArchiveProblem } from '../../platform/archive/writeArchive.js'

export const PRODUCT = 'callcenterrate'
/** Raised when an older program could not read the file, whatever its migrations. */
export const FORMAT = 1
export const MANIFEST_ENTRY = 'backup.json'
export const KEY_ENTRY = 'secret.key'
export const JOBS_FOLDER = 'jobs'

/** The first entry: whether this file can be restored here is decided by it alone. */
export const Manifest = z.object({
  product: z.literal(PRODUCT),
  format: z.int(),
  version: z.string(),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(z.object({ name: z.string(), value: z.string().nullable() })),
  recordings: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('files') }),
    z.object({
      kind: z.literal('bucket'),
      bucket: z.string(),
      region: z.string(),
      endpoint: z.string().nullable(),
    }),
  ]),
  /** Tells a secret key from another, and nothing of it. */
  installation: z.string(),
})
export type Manifest = z.infer<typeof Manifest>

/** The last entry. */
export const End = z.object({
  rows: z.record(z.string(), z.int()),
  recordings: z.int(),
  /** Recordings that were deleted while the backup was made, after their rows had been copied. */
  deleted: z.array(z.object({ orgId: z.string(), audioId: z.string() })),
})
export type End = z.infer<typeof End>

export function readManifest(file: string, content: Buffer): Manifest {
  let given: unknown
  try {
    given = JSON.parse(content.toString())
  } catch {
    throw foreign(file)
  }
  const head = z
    .object({ product: z.literal(PRODUCT), format: z.int(), version: z.string() })
    .safeParse(given)
  if (!head.success) throw foreign(file)
  if (head.data.format > FORMAT)
    throw new ArchiveProblem(
      `${file} was made by a newer CallCenterRate (${head.data.version}): restore it with that one or a newer.`,
    )
  return Manifest.parse(given)
}

export function foreign(file: string): ArchiveProblem {
  return new ArchiveProblem(`${file} is no backup of CallCenterRate.`)
}
