import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openScratch, removeStaleScratch } from './scratch.js'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'ccr-scratch-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

test('what a killed process left is removed, what is in use stays', async () => {
  const own = await openScratch(dir)
  writeFileSync(join(own.dir, 'channel-0.s16'), 'sound')
  const host = /^run-(.*?)-/.exec(basename(own.dir))?.[1]
  const dead = spawnSync(process.execPath, ['-e', '0']).pid
  for (const name of [`run-${host}-${dead}-0badcafe-x`, `run-${host}-${process.pid}-0badcafe-x`]) {
    mkdirSync(join(dir, name))
  }
  mkdirSync(join(dir, `run-${host}-${process.ppid}-0badcafe-alive`))
  writeFileSync(join(dir, 'moonshine-tokens-1.txt'), 'kept')

  await removeStaleScratch(dir)
  expect(readdirSync(dir).sort()).toEqual(
    [basename(own.dir), `run-${host}-${process.ppid}-0badcafe-alive`, 'moonshine-tokens-1.txt'].sort(),
  )
  await own.remove()
  expect(existsSync(own.dir)).toBe(false)
})

test("another machine's scratch is left alone for a day", async () => {
  const other = join(dir, 'run-elsewhere-1-0badcafe-x')
  mkdirSync(other)
  await removeStaleScratch(dir)
  expect(existsSync(other)).toBe(true)
  const yesterday = Date.now() / 1000 - 25 * 3600
  utimesSync(other, yesterday, yesterday)
  await removeStaleScratch(dir)
  expect(existsSync(other)).toBe(false)
})

test('a directory that does not exist yet holds nothing stale', async () => {
  await removeStaleScratch(join(dir, 'none'))
})
