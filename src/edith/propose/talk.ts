import { readFile } from 'node:fs/promises'
import type { Vector } from '../judge/embedder.js'
import { oneSpelling } from '../judge/spelling.js'
import { type ActLanguage, actLanguage } from '../understand/acts/recogniseActs.js'
import { inBreaths } from './inBreaths.js'
import { type TalkTurn, unpackTurns, unpackVectors } from './talkFile.js'
import { type Worded, wordReader } from './wordLikeness.js'

/** Ordinary talk of call centres, ready to be looked through. Chosen by `npm run calibrate:talk`. */
export interface Talk {
  turns: (TalkTurn & { words: Worded })[]
  /** By a turn's text as the encoder is given it; empty in a language without an encoder. */
  vectors: Map<string, Vector>
  read: (text: string) => Worded
}

const ENCODED: ActLanguage[] = ['en']
/** A few milliseconds. */
const IN_A_ROW = 40
const loaded = new Map<ActLanguage | null, Promise<Talk>>()

/** Without turns in a language that nobody has written any in. */
export function talkIn(tag: string): Promise<Talk> {
  const language = actLanguage(tag) ?? null
  const talk = loaded.get(language) ?? load(language)
  loaded.set(language, talk)
  return talk
}

async function load(language: ActLanguage | null): Promise<Talk> {
  if (!language) return { turns: [], vectors: new Map(), read: await wordReader([]) }
  const turns = await unpackTurns(await readFile(fileOf(language, 'jsonl'), 'utf8'))
  const vectors = ENCODED.includes(language)
    ? await unpackVectors(await readFile(fileOf(language, 'bin')), turns.length)
    : []
  const read = await wordReader(turns.map(({ text }) => text))
  return {
    turns: await inBreaths(turns, IN_A_ROW, (turn) => ({ ...turn, words: read(turn.text) })),
    vectors: new Map(vectors.map((vector, i) => [oneSpelling(turns[i]?.text ?? ''), vector])),
    read,
  }
}

function fileOf(language: ActLanguage, ending: string): URL {
  return new URL(`../../../weights/talk-${language}.${ending}`, import.meta.url)
}
