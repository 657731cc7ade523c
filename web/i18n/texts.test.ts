import { expect, test } from 'vitest'
import type { Phrase, Texts } from './texts.js'

const modules = import.meta.glob<Record<string, Texts>>('../**/*.texts.ts', { eager: true })
const entries = Object.entries(modules).flatMap(([file, exported]) =>
  Object.values(exported).flatMap((group) =>
    Object.entries(group).map(([key, entry]) => ({ where: `${file} ${key}`, entry })),
  ),
)

test('the texts are found', () => expect(entries.length).toBeGreaterThan(100))

test('every language fills the same placeholders', () => {
  const uneven = entries.filter(({ entry }) => placeholders(entry.fr) !== placeholders(entry.en))
  expect(uneven.map(({ where }) => where)).toEqual([])
})

test('no text is empty', () => {
  const empty = entries.filter(({ entry }) =>
    [entry.en, entry.fr].flatMap(wordings).some((wording) => wording.trim() === ''),
  )
  expect(empty.map(({ where }) => where)).toEqual([])
})

function placeholders(text: Phrase): string {
  const names = wordings(text).flatMap((wording) => wording.match(/\{\w+\}/g) ?? [])
  return [...new Set(names)].sort().join()
}

function wordings(text: Phrase): string[] {
  return typeof text === 'string' ? [text] : [text.one, text.other]
}
