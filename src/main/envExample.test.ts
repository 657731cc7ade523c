import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { loadConfig, SETTINGS } from './config.js'

const example = await readFile(new URL('../../.env.example', import.meta.url), 'utf8')
const lines = example.split('\n').filter((line) => /^[A-Z0-9_]+=/.test(line))
const given = Object.fromEntries(
  lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
)

test('.env.example documents every setting, and no other', () => {
  expect(Object.keys(given).sort()).toEqual([...SETTINGS].sort())
})

test('.env.example as it stands is the default configuration', () => {
  expect(loadConfig(given)).toEqual(loadConfig({}))
})
