import { readFile } from 'node:fs/promises'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Serious and critical findings of axe, each with the elements it is about. */
export async function expectNoSeriousViolations(page: Page): Promise<void> {
  await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'))
  const { violations } = await page.evaluate(runAxe)
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const found = serious.map(({ id, help, nodes }) => ({
    id,
    help,
    elements: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
  }))
  expect(found, `accessibility of ${page.url()}`).toEqual([])
}

declare const axe: { run(options: RunOptions): Promise<AxeResults> }

function runAxe(): Promise<AxeResults> {
  return axe.run({ resultTypes: ['violations'] })
}
