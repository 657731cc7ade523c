import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { RedactKind } from '../../../src/contract/redactKinds.js'
import { Speaker } from '../../../src/contract/transcript.js'

/** Talk of a few lines, and what in it is to be masked, in characters of its lines. Everything else may stay. */
export interface MarkedTalk {
  language: string
  turns: { speaker: z.infer<typeof Speaker>; text: string; marks: Mark[] }[]
}

export interface Mark {
  kind: RedactKind
  from: number
  to: number
}

const Line = z.object({ language: z.string(), turns: z.array(z.tuple([Speaker, z.string()])).min(1) })
const MARK = /\{([A-Z_]+):([^{}]*)\}/g

/** A file of talk with its marks in it: "it's {PHONE:oh seven seven double oh}, thanks". */
export function readHand(path: string): MarkedTalk[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { language, turns } = Line.parse(JSON.parse(line))
      return { language, turns: turns.map(([speaker, text]) => ({ speaker, ...withoutMarks(text) })) }
    })
}

/** Throws where a mark is not closed or names no kind. */
export function withoutMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  let text = ''
  let end = 0
  for (const { 0: whole, 1: kind, 2: words = '', index } of marked.matchAll(MARK)) {
    text += marked.slice(end, index)
    marks.push({ kind: RedactKind.parse(kind), from: text.length, to: text.length + words.length })
    text += words
    end = index + whole.length
  }
  text += marked.slice(end)
  if (/[{}]/.test(text)) throw new Error(`a mark is not closed: ${marked}`)
  return { text, marks }
}
