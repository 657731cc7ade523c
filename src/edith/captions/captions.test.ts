import { describe, expect, test } from 'vitest'
import type { Segment, Speaker } from '../../contract/transcript.js'
import { cuesOf } from './cuesOf.js'
import { lengthOf } from './cutLongWord.js'
import { toSrt } from './toSrt.js'
import { toVtt } from './toVtt.js'

function turn(index: number, speaker: Speaker, start: number, text: string, perWord = 0.3): Segment {
  const words = text.split(' ').map((word, i) => ({
    text: word,
    start: start + i * perWord,
    end: start + (i + 1) * perWord,
  }))
  return { index, speaker, start, end: words.at(-1)?.end ?? start, text, words, wordTimes: 'HEARD' }
}
const of = (...segments: Segment[]) => ({ language: 'en', segments })

const LONG =
  `I have had a look at your account and the charge that you mention was made on the third of March. It is for a
  second line that was opened in your name, which as you say nobody asked for, so I am going to take it off now and you
  will have the whole amount back within five working days.`.replace(/\s+/g, ' ')

describe('cues', () => {
  test('have at most two lines of 42 characters and seven seconds, and lose no word', () => {
    const cues = cuesOf([turn(0, 'AGENT', 0, LONG, 0.45)], () => 'Agent: ')
    for (const { lines, start, end } of cues) {
      expect(lines.length).toBeLessThanOrEqual(2)
      for (const line of lines) expect(lengthOf(line)).toBeLessThanOrEqual(42)
      expect(end - start).toBeLessThanOrEqual(7)
      expect(end).toBeGreaterThan(start)
      expect(lines[0]).toMatch(/^Agent: /)
    }
    expect(cues.map(({ lines }) => lines.join(' ').slice('Agent: '.length)).join(' ')).toBe(LONG)
  })

  test('end where a sentence does, rather than some words later', () => {
    const text =
      'Thank you for calling Corwell Energy today. How can I help you with your bill this morning, please?'
    const [first] = cuesOf([turn(0, 'AGENT', 0, text)], () => '')
    expect(first?.lines.join(' ')).toBe('Thank you for calling Corwell Energy today.')
  })

  test('end at a pause, with what follows in its own time', () => {
    const said = turn(
      0,
      'AGENT',
      0,
      'one moment please while it is loading on my screen here you are then okay',
    )
    for (const word of said.words?.slice(10) ?? []) {
      word.start += 3
      word.end += 3
    }
    const cues = cuesOf([said], () => '')
    expect(cues[0]?.lines.join(' ')).toMatch(/screen$/)
    expect(cues[1]?.start).toBeCloseTo(6)
  })

  test('of people who talk over each other are in order of their start', () => {
    const cues = cuesOf([turn(0, 'AGENT', 0, LONG), turn(1, 'CUSTOMER', 6.5, 'Oh. Good.')], () => '')
    const starts = cues.map(({ start }) => start)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    expect(cues.findIndex(({ segment }) => segment.index === 1)).toBeGreaterThan(0)
    expect(cues.at(-1)?.segment.index).toBe(0)
  })

  test('hold a word that fits no line in pieces, and a short one long enough to be read', () => {
    const cues = cuesOf([turn(0, 'AGENT', 0, `${'x'.repeat(100)} ok`)], () => '')
    expect(
      cues
        .flatMap(({ lines }) => lines)
        .join('')
        .replaceAll(' ', ''),
    ).toBe(`${'x'.repeat(100)}ok`)
    for (const line of cues.flatMap(({ lines }) => lines)) expect(line.length).toBeLessThanOrEqual(42)
    const [yes] = cuesOf([turn(0, 'CUSTOMER', 5, 'Yes.')], () => '')
    expect(yes).toMatchObject({ start: 5, end: 6 })
  })

  test('of a call that was stored before words had times are spread over its lines', () => {
    const { words: _, wordTimes: __, ...old } = turn(0, 'AGENT', 10, LONG)
    const cues = cuesOf([old], () => '')
    expect(cues.length).toBeGreaterThan(3)
    expect(cues[0]?.start).toBe(10)
    expect(cues.at(-1)?.end).toBeCloseTo(old.end, 1)
  })
})

test('SRT is numbered, names who speaks in the reader’s language, and holds nothing that a player takes for a tag', () => {
  const call = of(turn(0, 'AGENT', 3661.5, 'Go to <b> --> & press.'), turn(1, 'CUSTOMER', 3665, 'Yes.'))
  expect(toSrt(call, 'en')).toBe(
    '1\r\n01:01:01,500 --> 01:01:03,300\r\nAgent: Go to ‹b› → & press.\r\n\r\n2\r\n01:01:05,000 --> 01:01:06,000\r\nCustomer: Yes.\r\n\r\n',
  )
  expect(toSrt(call, 'fr')).toContain('Client\u00a0: Yes.')
})

test('VTT has voices, and its own marks are escaped', () => {
  const call = of(turn(0, 'AGENT', 0, 'Go to <b> --> & press.'), turn(1, 'UNKNOWN', 4, 'Yes.'), {
    ...turn(2, 'UNKNOWN', 6, 'Press one.'),
    automated: true,
  })
  expect(toVtt(call, 'fr')).toBe(
    'WEBVTT\n\n00:00:00.000 --> 00:00:01.800\n<v Agent>Go to &lt;b&gt; --&gt; &amp; press.\n\n00:00:04.000 --> 00:00:05.000\nYes.\n\n00:00:06.000 --> 00:00:07.000\n<v Annonce>Press one.\n',
  )
})

test('line breaks and controls of an export break no caption', () => {
  const said = turn(0, 'AGENT', 0, 'Hello there')
  said.words = [{ text: 'Hello\r\n\r\n00:00 there', start: 0, end: 1 }]
  expect(toVtt(of(said), 'en').split('\n\n')).toHaveLength(2)
  expect(toSrt(of(said), 'en')).toContain('Agent: Hello 00:00 there')
})

test('several agents are told apart by their numbers', () => {
  const handed = of(
    { ...turn(0, 'AGENT', 0, 'One moment.'), agent: 1 },
    { ...turn(1, 'AGENT', 9, 'Hello.'), agent: 2 },
  )
  expect(toVtt(handed, 'en')).toMatch(/<v Agent 1>One moment\.[\s\S]*<v Agent 2>Hello\./)
})
