import { expect, test } from 'vitest'
import { proseOf } from './prose.js'
import { SECTIONS } from './sections.js'

test.each(SECTIONS)('the section "%s" has its text in both languages', (section) => {
  for (const language of ['en', 'fr'] as const) {
    const prose = proseOf(section, language)
    expect(prose.language).toBe(language)
    expect(prose.text.length).toBeGreaterThan(50)
  }
})
