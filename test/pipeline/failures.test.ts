import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Project } from '../../src/contract/app/projects.js'
import { ask } from '../support/ask.js'
import type { SignedUp } from '../support/server.js'
import { wavHeader } from '../support/writeWav.js'
import { type CallCentre, createProject, openCallCentre, settled, upload } from './callCentre.js'

const BYTES_PER_SECOND = 32_000

let centre: CallCentre
let owner: SignedUp
let english: Project

beforeAll(async () => {
  centre = await openCallCentre({ MIN_CALL_SECONDS: '2', MAX_CALL_SECONDS: '75' })
  await centre.startWorker()
  owner = await centre.server.signUp('Olga')
  english = await createProject(centre, owner)
})

afterAll(() => centre?.close())

function silence(seconds: number, declared = seconds): Buffer {
  return Buffer.concat([
    wavHeader(1, declared * BYTES_PER_SECOND),
    Buffer.alloc(Math.round(seconds * BYTES_PER_SECOND)),
  ])
}

async function fail(name: string, bytes: Buffer, project = english) {
  const id = await upload(centre, owner, project.id, { name, bytes })
  return { id, failed: await settled(centre, owner, id) }
}

test.each([
  [
    'no sound file',
    'call.mp3',
    async () => Buffer.from('Dear colleagues,\0'.repeat(200)),
    /not a recording we can read/,
  ],
  [
    'a video without sound',
    'call.mp3',
    () => readFile('test/fixtures/formats/video-only.mp4'),
    /no sound in it/,
  ],
  ['silence', 'call.wav', async () => silence(5), /Nobody speaks/],
  ['half a second', 'call.wav', async () => silence(0.5), /shorter than 2 seconds/],
  ['more than the server takes', 'call.wav', async () => silence(80), /longer than 75 seconds/],
  ['a file that was cut off', 'call.wav', async () => silence(5, 60), /damaged or was cut off/],
])(
  '%s fails with a message that says what helps',
  { timeout: 240_000 },
  async (_what, name, read, message) => {
    const { failed } = await fail(name, await read())
    expect(failed).toMatchObject({
      status: 'FAILED',
      analysisId: null,
      errorMessage: expect.stringMatching(message),
    })
    expect(failed.processedAt).not.toBeNull()
  },
)

test('a language without a model fails with the command that helps, and a retry after it', {
  timeout: 240_000,
}, async () => {
  const french = await createProject(centre, owner, { language: 'fr' })
  const { id, failed } = await fail('appel.ogg', await readFile('demo/oakshield-claim.webm'), french)
  expect(failed).toMatchObject({ status: 'FAILED', errorMessage: expect.stringContaining('ccr models add') })

  await ask(centre.server, owner, 'PATCH', `/app/api/projects/${french.id}`, { language: 'en' })
  const used = async () => (await ask(centre.server, owner, 'GET', '/app/api/me')).body.usage.analyses.used
  const before = await used()
  expect((await ask(centre.server, owner, 'POST', `/app/api/audios/${id}/retry`)).status).toBe(200)
  expect(await settled(centre, owner, id)).toMatchObject({ status: 'DONE', errorMessage: null })
  // The failure had given its place back; the analysis takes it.
  expect(await used()).toBe(before + 1)
})

test('a format that browsers do not play is played as one that they do', { timeout: 240_000 }, async () => {
  const id = await upload(centre, owner, english.id, 'demo/pocket-mobile-signal.wav')
  expect(await settled(centre, owner, id)).toMatchObject({ status: 'DONE', mimeType: 'audio/wav' })
  const recording = await fetch(`${centre.url}/app/api/audios/${id}/recording`, {
    headers: { cookie: owner.cookie, range: 'bytes=0-1' },
  })
  expect([recording.status, recording.headers.get('content-type')]).toEqual([206, 'audio/mpeg'])
  const [first, second] = new Uint8Array(await recording.arrayBuffer())
  expect([first, (second ?? 0) & 0xe0]).toEqual([0xff, 0xe0])
})
