import type { Evidence } from '../../../contract/analysis.js'
import type { Criterion } from '../../../contract/scorecard.js'
import type { Segment } from '../../../contract/transcript.js'
import type { Embed } from '../embedder.js'
import { findForbiddenWord } from '../forbiddenWords.js'
import { findMatches, readSpoken } from '../spoken.js'

// Far below what the engine would credit: only to tell a paraphrase from words about something else altogether. On the
// labelled test half 3 of 156 meant utterances lie below it, and 88 of 100 others.
const NOT_OUT_OF_THE_QUESTION = 0.02

/** Whether what is quoted may mean what a criterion looks for, as far as the engine can tell. */
export async function isPlausible(
  criterion: Criterion,
  evidence: Evidence[],
  language: string,
  embed: Embed,
  signal?: AbortSignal,
): Promise<boolean> {
  if (criterion.kind !== 'SAID' && criterion.kind !== 'NOT_SAID') return true
  const quotes = evidence.map(quoteAlone)
  // In other languages the engine hears too little to object.
  if (!/^en\b/i.test(language)) return true
  if (criterion.kind === 'NOT_SAID') {
    if (quotes.some((quote) => findForbiddenWord(quote, criterion.words) !== undefined)) return true
    if (criterion.examples.length === 0) return false
  }
  const [nearest] = await findMatches(await readSpoken(quotes, embed, { signal }), criterion, embed, {
    signal,
  })
  return nearest !== undefined && nearest.probability >= NOT_OUT_OF_THE_QUESTION
}

function quoteAlone({ segment, start, end, speaker, quote }: Evidence): Segment {
  return { index: segment, start, end, speaker, text: quote }
}
