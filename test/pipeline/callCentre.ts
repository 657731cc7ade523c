import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import * as tus from 'tus-js-client'
import { AppAnalysis as Analysis, type AppAnalysis } from '../../src/contract/app/analyses.js'
import { AppAudio, UPLOADS_PATH } from '../../src/contract/app/audios.js'
import { Project } from '../../src/contract/app/projects.js'
import { openServices } from '../../src/main/services.js'
import { startWorker, type Worker } from '../../src/main/startWorker.js'
import { ask } from '../support/ask.js'
import '../support/typescriptChildren.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'

export interface CallCentre {
  server: TestServer
  /** Where the server listens: uploads and streams need a socket. */
  url: string
  startWorker(): Promise<Worker>
  close(): Promise<void>
}

/** A whole installation in this process: a listening server, and workers when asked for. */
export async function openCallCentre(env: Record<string, string> = {}): Promise<CallCentre> {
  const server = await startTestServer({ DEFAULT_PLAN: 'BUSINESS', ...env })
  const url = await server.app.listen({ port: 0, host: '127.0.0.1' })
  const workers: Worker[] = []
  return {
    server,
    url,
    async startWorker() {
      const services = await openServices(server.services.config, 'worker', 'jobs')
      const worker = await startWorker(services)
      const stop = async () => {
        await worker.stop()
        await services.close()
      }
      workers.push({ stop })
      return worker
    },
    async close() {
      for (const worker of workers) await worker.stop()
      await server.close()
    },
  }
}

export async function createProject(
  { server }: CallCentre,
  who: SignedUp,
  change: Record<string, unknown> = {},
): Promise<Project> {
  const answer = await ask(server, who, 'POST', '/app/api/projects', { name: 'Support', ...change })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return Project.parse(answer.body)
}

/** As the browser does it. Gives the audio's id. */
export async function upload(
  { url }: Pick<CallCentre, 'url'>,
  who: SignedUp,
  projectId: string,
  file: string | { name: string; bytes: Buffer },
  options: Partial<tus.UploadOptions> = {},
): Promise<string> {
  const { name, bytes } =
    typeof file === 'string' ? { name: basename(file), bytes: await readFile(file) } : file
  return new Promise((resolve, reject) => {
    const sending = new tus.Upload(bytes, {
      endpoint: `${url}${UPLOADS_PATH}`,
      headers: { cookie: who.cookie },
      metadata: { projectId, filename: name },
      retryDelays: null,
      onError: reject,
      onSuccess: () => resolve(sending.url?.split('/').at(-1) ?? ''),
      ...options,
    })
    sending.start()
  })
}

export async function audio({ server }: CallCentre, who: SignedUp, id: string): Promise<AppAudio> {
  return AppAudio.parse((await ask(server, who, 'GET', `/app/api/audios/${id}`)).body)
}

/** The audio once it is DONE or FAILED. */
export async function settled(centre: CallCentre, who: SignedUp, id: string): Promise<AppAudio> {
  for (;;) {
    const found = await audio(centre, who, id)
    if (found.status === 'DONE' || found.status === 'FAILED') return found
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

export async function analysis(
  { server }: CallCentre,
  who: SignedUp,
  id: string | null,
): Promise<AppAnalysis> {
  return Analysis.parse((await ask(server, who, 'GET', `/app/api/analyses/${id}`)).body)
}
