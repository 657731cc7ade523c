import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { Verdict } from '../../contract/verdict.js'

const DEMO_DIR = new URL('../../../demo/', import.meta.url)

const Turn = z.object({
  speaker: z.enum(['AGENT', 'CUSTOMER']),
  text: z.string().min(1),
  /** Seconds after the turn before; negative: they talk at the same time. */
  gapSeconds: z.number().optional(),
})

const DemoCall = z.object({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  /** Read from the manifest relative to it, given out as a path. */
  file: z
    .string()
    .regex(/^[a-z0-9-]+\.[a-z0-9]+$/)
    .transform((name) => fileURLToPath(new URL(name, DEMO_DIR))),
  originalName: z.string().min(1),
  title: z.string().min(1),
  agentName: z.string().min(1),
  externalId: z.string().min(1),
  language: z.string().min(2),
  /** Where the agent is in truth; absent: mono. */
  agentChannel: z.enum(['LEFT', 'RIGHT']).optional(),
  script: z.array(Turn).min(2),
  /** Names of the demo's topics that it is about. */
  topics: z.array(z.string()),
  /** Said aloud in the call; redacted, they occur nowhere in its analysis. */
  spokenSecrets: z.record(z.string(), z.string().regex(/^\d+$/)).default({}),
  /** By criterion of the default scorecard; several where QA managers would differ. */
  verdicts: z.record(
    z.string(),
    z.union([Verdict.transform((verdict) => [verdict]), z.array(Verdict).min(2)]),
  ),
})
export type DemoCall = z.infer<typeof DemoCall>

/** The calls a new installation shows, with what is said in them and how a QA manager would judge it. */
export async function demoCalls(): Promise<DemoCall[]> {
  const manifest = await readFile(new URL('calls.json', DEMO_DIR), 'utf8')
  return z.array(DemoCall).parse(JSON.parse(manifest))
}
