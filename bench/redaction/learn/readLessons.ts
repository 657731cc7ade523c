import { readdirSync } from 'node:fs'
import { type Language, readTalk } from '../../acts/corpus.js'
import { type Random, randomFrom } from '../../acts/random.js'
import { redactionFiles } from '../readCases.js'
import { type MarkedTalk, readHand } from './handFile.js'
import { type Lesson, lessonsOfCase, lessonsOfHand, lessonsOfTalk } from './lessons.js'

const FOLDER = 'corpus/redaction/talk'
const TALK_SHARE = 0.15
const SEED = 1

export interface Hand {
  name: string
  talk: MarkedTalk[]
}

/** Talk in which everything is marked, by who wrote it: `corpus/redaction/talk/<language>-<hand>.jsonl`. */
export function markedHands(language: Language): Hand[] {
  return readdirSync(FOLDER)
    .filter((name) => name.startsWith(`${language}-`))
    .sort()
    .map((name) => ({ name: name.replace('.jsonl', ''), talk: readHand(`${FOLDER}/${name}`) }))
}

/** Lessons of some hands, of the cases that are not only for reporting, and of ordinary talk. */
export async function redactionLessons(language: Language, hands: readonly Hand[]): Promise<Lesson[]> {
  const random = randomFrom(SEED)
  const cases = redactionFiles()
    .filter(({ name }) => !name.startsWith('report-'))
    .flatMap(({ cases: all }) => all)
    .filter((one) => (one.language ?? 'en') === language)
  return [
    ...cases.flatMap((one) => lessonsOfCase(one, random)),
    ...hands.flatMap(({ talk }) => talk.flatMap((one) => lessonsOfHand(one, random))),
    ...(await talkLessons(language, random)),
  ]
}

async function talkLessons(language: Language, random: Random): Promise<Lesson[]> {
  const turns = await readTalk(language, 'train', { heard: false })
  return turns
    .filter(() => random() < TALK_SHARE)
    .flatMap(({ by, text }) =>
      lessonsOfTalk(language, [{ speaker: by === 'IVR' ? 'UNKNOWN' : by, text }], random),
    )
}
