import type { Segment, Word } from '../../contract/transcript.js'
import { spreadWords } from '../wordTimes/spreadWords.js'
import { type Found, findListed } from './findListed.js'
import { likelihoodIn } from './likelihood.js'
import { listEntries } from './listEntries.js'

/**
 * The lines with what sounds like an entry of the list written as that; each word keeps what was heard instead. Lines
 * in which nothing is found are given back as they are.
 */
export async function writeListed<S extends Segment>(
  segments: S[],
  list: readonly string[],
  language: string,
): Promise<S[]> {
  if (list.length === 0) return segments
  const likelihood = await likelihoodIn(language)
  const entries = listEntries(list, language, likelihood)
  return segments.map((segment) => {
    const { text, start, end, words = spreadWords(text, start, end), wordTimes = 'ESTIMATED' } = segment
    const found = findListed(
      words.map((word) => word.text),
      entries,
      language,
      likelihood,
    )
    const written = write(words, found)
    const changed = written.map((word) => word.text).join(' ')
    return changed === words.map((word) => word.text).join(' ')
      ? segment
      : { ...segment, text: changed, words: written, wordTimes }
  })
}

function write(words: Word[], found: Found[]): Word[] {
  const written: Word[] = []
  let at = 0
  for (const one of found) {
    written.push(...words.slice(at, one.from), ...entryWords(words.slice(one.from, one.to), one))
    at = one.to
  }
  return [...written, ...words.slice(at)]
}

/** The entry's words in the time of those that were heard, with the marks before and after them. */
function entryWords(heard: Word[], { entry, ending }: Found): Word[] {
  const first = heard[0]
  const last = heard.at(-1)
  if (!first || !last) return []
  const [opening = ''] = /^[^\p{L}\p{N}]*/u.exec(first.text) ?? []
  const [closing = ''] = /[^\p{L}\p{N}]*$/u.exec(last.text) ?? []
  const written = last.text.includes('’') ? ending.replace("'", '’') : ending
  const texts = entry.words.map(
    (word, i) =>
      (i === 0 ? opening : '') + word + (i === entry.words.length - 1 ? mended(word, written) + closing : ''),
  )
  if (texts.join(' ') === heard.map(({ text }) => text).join(' ')) return heard
  if (texts.length === heard.length)
    return heard.map((word, i) => {
      const text = texts[i] ?? ''
      return text === word.text ? word : { ...word, text, heard: word.text }
    })
  const said = heard.map(({ text }) => text).join(' ')
  return spreadWords(texts.join(' '), first.start, last.end).map((word, i) => ({
    ...word,
    heard: i === 0 ? said : '',
  }))
}

/** What the entry ends with is not said twice. */
function mended(word: string, ending: string): string {
  return word.toLowerCase().endsWith('s') && ending === 's' ? '' : ending
}
