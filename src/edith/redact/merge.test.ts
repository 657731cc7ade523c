import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MASKS, type Mask, RedactKind } from '../../contract/redactKinds.js'
import { withMaskedWords } from '../wordTimes/maskedWords.js'
import { type Masked, mask } from './mask.js'
import { merge } from './merge.js'

const TEXT = 'so one two three four five six seven then'
const ALL = new Set(RedactKind.options)
const without = (...kinds: RedactKind[]) =>
  new Set(RedactKind.options.filter((kind) => !kinds.includes(kind)))

/** A find of these words of TEXT. */
function find(words: string, label: Mask, rank = 2): Masked {
  const from = TEXT.indexOf(words)
  return { segment: 0, from, to: from + words.length, label, rank }
}

const shown = (finds: Masked[], kinds: ReadonlySet<RedactKind> = ALL) => mask(TEXT, merge(TEXT, finds, kinds))

describe('two finds', () => {
  const whole = find('one two three four', '[address]')
  it.each<[string, Masked, Masked, string]>([
    ['one inside the other', whole, find('two three', '[postcode]'), 'so [address] five six seven then'],
    ['both from one word', whole, find('one two', '[postcode]'), 'so [address] five six seven then'],
    ['both to one word', whole, find('three four', '[postcode]'), 'so [address] five six seven then'],
    ['crossing', whole, find('four five', '[postcode]'), 'so [address] six seven then'],
    [
      'crossing, the second longer',
      whole,
      find('three four five six seven', '[phone number]'),
      'so [phone number] then',
    ],
    ['a surer one inside', whole, find('two three', '[e-mail]', 3), 'so [e-mail] five six seven then'],
    [
      'a vaguer one around',
      find('two three', '[card code]'),
      find('one two three four', '[digits]', 0),
      'so [card code] five six seven then',
    ],
    ['beside each other', whole, find('five six', '[postcode]'), 'so [address] [postcode] seven then'],
    ['of one label beside each other', whole, find('five six', '[address]'), 'so [address] seven then'],
    [
      'apart',
      find('one two', '[address]'),
      find('four five', '[address]'),
      'so [address] three [address] six seven then',
    ],
  ])('%s', (_how, one, other, expected) => {
    expect(shown([one, other])).toBe(expected)
    expect(shown([other, one])).toBe(expected)
  })

  it('of the same words: the first says what they are', () => {
    const [pin, name] = [find('two three', '[secret code]'), find('two three', '[name]')]
    expect(shown([pin, name])).toBe('so one [secret code] four five six seven then')
    expect(shown([name, pin])).toBe('so one [name] four five six seven then')
  })

  it('a label that goes on is another one only as far as the other reaches', () => {
    const finds = [
      find('one two', '[digits]', 0),
      find('three four', '[digits]', 0),
      find('four five', '[card code]'),
    ]
    expect(shown(finds)).toBe('so [digits] [card code] six seven then')
  })
})

describe('what is switched off', () => {
  it('stays where it is surer, or found first for the same words', () => {
    const [card, digits] = [
      find('one two three four', '[card number]', 3),
      find('one two three four five', '[digits]', 0),
    ]
    expect(shown([card], without('CARD_NUMBER'))).toBe(TEXT)
    expect(shown([card, digits], without('CARD_NUMBER'))).toBe(
      'so one two three four [digits] six seven then',
    )
    const [pin, name] = [find('two three', '[secret code]'), find('two three', '[name]')]
    expect(shown([pin, name], without('SECRET'))).toBe(TEXT)
  })

  it('takes nothing with it that lies beside it, and nothing as sure', () => {
    const crossing = [find('one two three', '[address]'), find('three four', '[e-mail]', 3)]
    expect(shown(crossing, without('EMAIL'))).toBe('so [address] three four five six seven then')
    expect(shown(crossing, without('ADDRESS'))).toBe('so one two [e-mail] five six seven then')
    const answer = [find('two three', '[name]'), find('three', '[security answer]')]
    expect(shown(answer, without('NAME'))).toBe('so one two [security answer] four five six seven then')
    const inside = [find('one two three four five', '[address]'), find('three', '[e-mail]', 3)]
    expect(shown(inside, without('EMAIL'))).toBe('so [address] three [address] six seven then')
  })
})

describe('whatever overlaps', () => {
  const labels = Object.keys(MASKS) as Mask[]
  const starts = [...TEXT.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
  }))
  const words = starts.map(({ from, to }, i) => ({ text: TEXT.slice(from, to), start: i, end: i + 0.5 }))
  const someFinds = fc.array(
    fc
      .record({
        first: fc.nat(starts.length - 1),
        more: fc.nat(4),
        label: fc.constantFrom(...labels),
        rank: fc.nat(3),
      })
      .map(({ first, more, label, rank }): Masked => {
        const last = Math.min(first + more, starts.length - 1)
        return { segment: 0, from: starts[first]?.from ?? 0, to: starts[last]?.to ?? 0, label, rank }
      }),
    { maxLength: 6 },
  )

  it('exactly the union is masked, each time once', () => {
    fc.assert(
      fc.property(someFinds, (finds) => {
        const parts = merge(TEXT, finds, ALL)
        for (const [i, part] of parts.entries())
          expect(part.from).toBeGreaterThanOrEqual(parts[i - 1]?.to ?? 0)
        const within = (at: number, all: readonly Masked[]) =>
          all.some(({ from, to }) => at >= from && at < to)
        for (const { from } of starts) expect(within(from, parts)).toBe(within(from, finds))
        for (const { label } of parts) expect(finds.map((each) => each.label)).toContain(label)
      }),
    )
  })

  it('all that is wanted and nothing that nobody wants is masked', () => {
    fc.assert(
      fc.property(someFinds, fc.subarray(RedactKind.options), (finds, some) => {
        const kinds = new Set(some)
        const parts = merge(TEXT, finds, kinds)
        for (const { label } of parts) expect(kinds).toContain(MASKS[label])
        const off = finds.filter(({ label }) => !kinds.has(MASKS[label]))
        for (const find of finds.filter((each) => !off.includes(each)))
          for (const { from } of starts) {
            if (from < find.from || from >= find.to) continue
            const isMasked = parts.some((part) => from >= part.from && from < part.to)
            const isOffToo = off.some(
              (other) => from >= other.from && from < other.to && other.rank >= find.rank,
            )
            expect(isMasked || isOffToo).toBe(true)
          }
      }),
    )
  })

  it('the words of the line have the times of what their labels stand for', () => {
    fc.assert(
      fc.property(someFinds, (finds) => {
        const before = {
          ...{ index: 0, speaker: 'AGENT' as const, start: 0, end: words.length, text: TEXT },
          ...{ words, wordTimes: 'HEARD' as const },
        }
        const parts = merge(TEXT, finds, ALL)
        const after = withMaskedWords(before, { ...before, text: mask(TEXT, parts) }, parts)
        const times = after.words.map(({ text, start, end }) => ({ text, start, end }))
        const kept = words.filter(
          (_, i) =>
            !parts.some(({ from, to }) => (starts[i]?.from ?? 0) >= from && (starts[i]?.from ?? 0) < to),
        )
        const masks = parts.map(({ from, to, label }) => ({
          text: label as string,
          start: starts.findIndex((word) => word.from === from),
          end: starts.findIndex((word) => word.to === to) + 0.5,
        }))
        expect(times).toEqual([...kept, ...masks].sort((a, b) => a.start - b.start))
        expect(after.wordTimes).toBe('HEARD')
      }),
    )
  })
})
