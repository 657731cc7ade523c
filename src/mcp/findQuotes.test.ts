import { expect, test } from 'vitest'
import { exampleAnalysisDetail } from '../contract/v1/analysis.js'
import { findQuotes } from './findQuotes.js'
import { timeLabel } from './moment.js'
import { transcriptText } from './transcriptText.js'

const found = (query: string) =>
  findQuotes(exampleAnalysisDetail, query).map(({ source, start, quote }) => `${source} ${start} ${quote}`)

test('a quote comes with where it was said', () => {
  expect(found('bill doubled')).toEqual(['TRANSCRIPT 4.6 Hello, my bill has doubled.'])
})

test('case, accents and the order of the words do not matter', () => {
  expect(found('DOUBLED Bíll')).toHaveLength(1)
})

test('nor do the marks around what somebody said', () => {
  expect(found('“my bill, doubled?”')).toHaveLength(1)
  expect(found('"morning… Nadia!"')).toHaveLength(2)
})

test('what was said is looked through, not what the scorecard calls it', () => {
  expect(found('greets')).toEqual([])
  expect(found('greets nadia')).toEqual([])
  expect(found('nadia')).toEqual([
    'EVIDENCE 0.4 Good morning, this is Nadia.',
    'TRANSCRIPT 0.4 Good morning, this is Nadia.',
  ])
})

test('nothing is found by nothing, and by words said in different turns', () => {
  expect(found(' ')).toEqual([])
  expect(found('Nadia bill')).toEqual([])
})

test('a transcript reads as lines with their times', () => {
  expect(transcriptText(exampleAnalysisDetail.transcript.segments)).toBe(
    '[0:00] AGENT: Good morning, this is Nadia.\n[0:04] CUSTOMER: Hello, my bill has doubled.',
  )
  expect(timeLabel(3847.9)).toBe('1:04:07')
})
