// Chooses the talk that the editor proposes from, out of what the hands for training wrote: `weights/talk-*`.
// Usage: npm run calibrate:talk [-- en|fr]
import { writeFile } from 'node:fs/promises'
import { startEmbedder } from '../src/edith/judge/embedder.js'
import { oneSpelling } from '../src/edith/judge/spelling.js'
import { packTurns, packVectors } from '../src/edith/propose/talkFile.js'
import { wordLikeness, wordReader } from '../src/edith/propose/wordLikeness.js'
import { dot } from '../src/edith/understand/dot.js'
import { type Language, readCriteriaTalk, readTalk, type Turn } from './acts/corpus.js'
import { chooseTurns } from './talk/chooseTurns.js'

const WEIGHTS = new URL('../weights/', import.meta.url)
const ENGLISH = { AGENT: 2200, CUSTOMER: 1000, nearEqual: 0.82 }
const FRENCH = { AGENT: 2200, CUSTOMER: 1000, nearEqual: 0.6 }

const wanted = process.argv.slice(2)
if (wanted.length === 0 || wanted.includes('en')) await english(await talkOf('en'))
if (wanted.length === 0 || wanted.includes('fr')) await french(await talkOf('fr'))
process.exit()

async function talkOf(language: Language): Promise<Turn[]> {
  return [...(await readTalk(language, 'train')), ...(await readCriteriaTalk(language))]
}

async function english(talk: Turn[]): Promise<void> {
  const { embed } = startEmbedder()
  const texts = [...new Set(talk.map(({ text }) => text))]
  const vectors = await embed(texts.map(oneSpelling))
  const of = new Map(texts.map((text, i) => [text, vectors[i] ?? new Float32Array()]))
  const vectorOf = (text: string) => of.get(text) ?? new Float32Array()
  const turns = chooseTurns(talk, ENGLISH, (a, b) => dot(vectorOf(a), vectorOf(b)))
  await write('talk-en.jsonl', packTurns(turns))
  await write('talk-en.bin', packVectors(turns.map(({ text }) => vectorOf(text))))
}

/** No encoder knows French: its turns are told apart by their words. */
async function french(talk: Turn[]): Promise<void> {
  const texts = [...new Set(talk.map(({ text }) => text))]
  const read = await wordReader(texts)
  const words = new Map(texts.map((text) => [text, read(text)]))
  const wordsOf = (text: string) => words.get(text) ?? new Map<number, number>()
  const turns = chooseTurns(talk, FRENCH, (a, b) => wordLikeness(wordsOf(a), wordsOf(b)))
  await write('talk-fr.jsonl', packTurns(turns))
}

async function write(name: string, content: string | Buffer): Promise<void> {
  await writeFile(new URL(name, WEIGHTS), content)
  console.log(`${name}: ${Math.round(Buffer.byteLength(content) / 1024)} KB`)
}
