import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoSeriousViolations } from '../support/axe.js'
import { launchBrowser } from '../support/browser.js'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
})

test('a page runs its script', async () => {
  const page = await browser.newPage()
  await page.setContent('<title>Calls</title><p id=sum></p><script>sum.textContent = 1 + 2</script>')
  expect(await page.textContent('#sum')).toBe('3')
  await page.close()
})

test('an image without a text is found', async () => {
  const page = await browser.newPage()
  await page.setContent(
    '<html lang=en><title>Calls</title><main><h1>Calls</h1><img src="data:,"></main></html>',
  )
  await expect(expectNoSeriousViolations(page)).rejects.toThrow('image-alt')
  await page.close()
})

test('a page that axe has nothing against passes', async () => {
  const page = await browser.newPage()
  await page.setContent(
    '<html lang=en><title>Calls</title><main><h1>Calls</h1><p>None yet.</p></main></html>',
  )
  await expectNoSeriousViolations(page)
  await page.close()
})

test.each(['audio/wav', 'audio/mpeg', 'audio/ogg; codecs=opus'])('the browser decodes %s', async (type) => {
  const page = await browser.newPage()
  expect(await page.evaluate(`new Audio().canPlayType('${type}')`)).not.toBe('')
  await page.close()
})

test('a recording plays, and its position moves', async () => {
  const page = await browser.newPage()
  await page.setContent(`<audio src="data:audio/wav;base64,${silentWav(5).toString('base64')}"></audio>`)
  await page.evaluate("document.querySelector('audio').play()")
  await page.waitForFunction("document.querySelector('audio').currentTime > 0.2")
  await page.close()
})

function silentWav(seconds: number): Buffer {
  const rate = 8000
  const samples = Buffer.alloc(rate * seconds * 2)
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + samples.length, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(rate, 24)
  header.writeUInt32LE(rate * 2, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(samples.length, 40)
  return Buffer.concat([header, samples])
}
