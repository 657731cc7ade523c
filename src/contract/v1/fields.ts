import { z } from 'zod'

/** `c` and 24 lower-case letters or digits; sorts by creation time. */
export const Id = z
  .string()
  .regex(/^c[a-z0-9]{24}$/)
  .meta({ examples: ['cmp1x2y3z4a5b6c7d8e9f0g1h'] })

export const Timestamp = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .meta({ format: 'date-time', examples: ['2026-05-10T14:32:11.000Z'] })
