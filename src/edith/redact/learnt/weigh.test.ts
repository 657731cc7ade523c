import { describe, expect, it } from 'vitest'
import { RedactKind } from '../../../contract/redactKinds.js'
import type { Segment } from '../../../contract/transcript.js'
import { byRules } from '../byRules.js'
import { redactSegments } from '../redact.js'
import type { Chain } from './chain.js'
import { LABELS } from './labels.js'
import { weighed } from './weigh.js'

const call = (...lines: [Segment['speaker'], string][]) =>
  lines.map(([speaker, text], index): Segment => ({ index, speaker, text, start: index, end: index + 1 }))
const ruled = (segments: Segment[], language = 'en') =>
  byRules(segments, language, new Set(RedactKind.options), true)

/** Takes every token for one label, surely. */
const always = (label: (typeof LABELS)[number]): Chain => ({
  labels: LABELS.length,
  rows: new Map(),
  weights: new Float32Array(0),
  steps: Float32Array.from({ length: LABELS.length * (LABELS.length + 1) }, (_, i) =>
    i % LABELS.length === LABELS.indexOf(label) ? 20 : 0,
  ),
})

describe('what the rules find, weighed', () => {
  const asked = call(['AGENT', 'And your date of birth?'], ['CUSTOMER', 'The ninth of May, nineteen eighty.'])
  const card = call(['CUSTOMER', 'It is 4111 1111 1111 1111.'])

  it('goes where it is nothing, unless it passes a check', () => {
    expect(ruled(asked).found).not.toEqual([])
    expect(weighed(ruled(asked), 'en', always(''))).toEqual([])
    expect(weighed(ruled(card), 'en', always(''))).toEqual(ruled(card).found)
  })

  it('is joined by what no rule finds, with the label of its kind, without an article', () => {
    const found = weighed(ruled(call(['CUSTOMER', 'the old forge, pump lane.'])), 'en', always('ADDRESS'))
    expect(found).toEqual([{ segment: 0, from: 4, to: 24, label: '[address]', rank: 1 }])
  })

  it('keeps a mask that is there already', () => {
    const text = 'It is [card number] of mine'
    const found = weighed(ruled(call(['CUSTOMER', text])), 'en', always('NAME'))
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(['It is', 'of mine'])
  })

  it('stands alone in a language of which nothing was learnt', () => {
    const german = call(['CUSTOMER', 'Meine Karte ist 4111 1111 1111 1111 und mein Name ist Jonas Weber.'])
    expect(weighed(ruled(german, 'de'), 'de')).toEqual(ruled(german, 'de').found)
  })
})

describe('what no rule names', () => {
  const masked = (language: string, ...lines: [Segment['speaker'], string][]) =>
    redactSegments(call(...lines), language, RedactKind.options).segments.map(({ text }) => text)

  it.each<[string, [Segment['speaker'], string][], string[]]>([
    [
      'en',
      [
        ['AGENT', 'And who do I put on the appraisal?'],
        ['CUSTOMER', 'Gail Stubblefield.'],
      ],
      ['Stubblefield'],
    ],
    [
      'fr',
      [
        ['AGENT', 'Je vous envoie le technicien où ?'],
        ['CUSTOMER', '14 impasse des Lilas, à Cahors.'],
      ],
      ['14 impasse des Lilas'],
    ],
  ])('%s: %j', (language, lines, gone) => {
    for (const text of masked(language, ...lines)) for (const words of gone) expect(text).not.toContain(words)
  })
})
