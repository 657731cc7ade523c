import { z } from 'zod'
import { Id, Timestamp } from './fields.js'

export const Project = z.object({
  id: Id,
  name: z.string().meta({ examples: ['Support line'] }),
  description: z.string().nullable(),
  language: z.string().meta({ description: 'BCP 47 tag', examples: ['en'] }),
  audioCount: z.int().min(0).meta({ description: 'Recordings in the project, whatever their status' }),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type Project = z.infer<typeof Project>

export const exampleProject: Project = {
  id: 'cmp1x2y3z0project00000001',
  name: 'Support line',
  description: 'Inbound calls of the first line',
  language: 'en',
  audioCount: 137,
  createdAt: '2026-04-01T08:00:00.000Z',
  updatedAt: '2026-05-02T09:15:30.000Z',
}
