import type { Page } from 'playwright-core'
import { PATIENCE_MS } from './openProduct.js'

/** Somebody new whom the person at `page` invites, in a browser of their own. */
export async function inviteColleague(page: Page, name: string, role: 'ADMIN' | 'MEMBER'): Promise<Page> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.test`
  const invited = await page.request.post('/app/api/invitations', { data: { email, role } })
  const { link } = await invited.json()
  const baseURL = new URL(page.url()).origin
  const theirs = await page.context().browser()?.newPage({ locale: 'en-GB', baseURL })
  if (!theirs) throw new Error('the browser is gone')
  theirs.setDefaultTimeout(PATIENCE_MS)
  await theirs.goto(link)
  await theirs.getByRole('link', { name: 'Create account' }).click()
  await theirs.getByLabel('Your name').fill(name)
  await theirs.getByLabel('Password').fill('correct horse battery')
  await theirs.getByLabel('Organisation').fill(`${name} alone`)
  await theirs.getByRole('button', { name: 'Create account' }).click()
  await theirs.getByRole('button', { name: 'Accept the invitation' }).click()
  await theirs.getByRole('heading', { name: 'Projects' }).waitFor()
  return theirs
}
