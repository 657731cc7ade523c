import { execFile } from 'node:child_process'
import process from 'node:process'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { openInSteps } from '../../src/platform/openInSteps.js'
import { launchBrowser } from './browser.js'
import { PATIENCE_MS } from './openProduct.js'
import { type SignedUp, startTestServer, type TestServer } from './server.js'

export interface OpenPages {
  server: TestServer
  owner: SignedUp
  /** Where the owner is signed in. */
  page: Page
  close(): Promise<void>
}

/** The server in this process, so that a test stores what it wants to see, and a browser that looks at its pages. */
export async function openPages(ownerName: string): Promise<OpenPages> {
  const { opened, close } = await openInSteps(async (onClose) => {
    await promisify(execFile)(process.execPath, ['scripts/build.js'])
    const server = await startTestServer()
    onClose(() => server.close())
    const baseURL = await server.app.listen({ host: '127.0.0.1', port: 0 })
    const owner = await server.signUp(ownerName)
    const browser = await launchBrowser()
    onClose(() => browser.close())
    const context = await browser.newContext({ locale: 'en-GB', baseURL })
    context.setDefaultTimeout(PATIENCE_MS)
    const cookies = owner.cookie.split('; ').map((cookie) => {
      const [name = '', ...value] = cookie.split('=')
      return { name, value: value.join('='), url: baseURL }
    })
    await context.addCookies(cookies)
    return { server, owner, page: await context.newPage() }
  })
  return { ...opened, close }
}
