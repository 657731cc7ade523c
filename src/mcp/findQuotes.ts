import type { AnalysisDetail } from '../contract/v1/analysis.js'

export interface Quote {
  /** Where it was found: what was said, or what justifies a criterion's verdict. */
  source: 'TRANSCRIPT' | 'EVIDENCE'
  criterion: string | null
  verdict: string | null
  segment: number
  speaker: string
  start: number
  end: number
  quote: string
}

/** The turns of a call that contain every word asked for, and the verdicts that rest on such words. */
export function findQuotes(analysis: AnalysisDetail, query: string): Quote[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  const holds = (text: string) => {
    const searched = plain(text)
    return words.every((word) => searched.includes(word))
  }
  const evidence = analysis.criteria.flatMap(({ name, verdict, evidence }) =>
    evidence
      .filter(({ quote }) => holds(quote))
      .map((found): Quote => ({ source: 'EVIDENCE', criterion: name, verdict, ...found })),
  )
  const said = analysis.transcript.segments
    .filter(({ text }) => holds(text))
    .map(
      ({ index, speaker, start, end, text }): Quote => ({
        source: 'TRANSCRIPT',
        criterion: null,
        verdict: null,
        segment: index,
        speaker,
        start,
        end,
        quote: text,
      }),
    )
  return [...evidence, ...said]
}

/** Without the quotation marks, commas and question marks that come with what somebody said. */
export function wordsOf(query: string): string[] {
  return plain(query).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Without case and accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
