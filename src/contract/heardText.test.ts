import { expect, test } from 'vitest'
import { heardText } from './heardText.js'

const word = (text: string, heard?: string) => ({
  text,
  start: 0,
  end: 1,
  ...(heard !== undefined && { heard }),
})

test('a line is told as it was heard, with what two words were heard as said once', () => {
  expect(heardText({ words: [word('This'), word('is'), word('Corwell.', 'core well.')] })).toBe(
    'This is core well.',
  )
  expect(heardText({ words: [word('Big', 'Bigins'), word('Jim’s', ''), word('Auto.')] })).toBe('Bigins Auto.')
})

test('where nothing was written otherwise there is nothing to tell', () => {
  expect(heardText({ words: [word('Hello.')] })).toBeNull()
  expect(heardText({})).toBeNull()
})
