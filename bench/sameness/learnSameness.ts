import { sightPhrases } from '../../src/edith/judge/phrase.js'
import type { Sameness, Sighted } from '../../src/edith/understand/sameness/sameness.js'
import { type Language, type OwnCriterion, readCriteria, readTalk, type Turn } from '../acts/corpus.js'
import { randomFrom, shuffle } from '../acts/random.js'
import { embed } from '../judge/embed.js'
import type { OwnLesson, SaidTurn } from './lessons.js'
import { trainSameness } from './trainSameness.js'

const TALK = 4000
const LONGEST = 200
const SEED = 7

export async function learnSameness(language: Language): Promise<Sameness> {
  const own = await readCriteria('train', language)
  const sight = (texts: string[]) => sightPhrases(texts, embed, { language })
  const talk = await saidTurns(someOf(await readTalk(language, 'train')), sight)
  const criteria = await Promise.all(own.map((criterion) => lessonOf(criterion, sight)))
  console.log(`${language}: ${criteria.length} criteria and ${talk.length} turns to learn from`)
  return trainSameness({ criteria, talk })
}

type Sight = (texts: string[]) => Promise<Sighted[]>

function someOf(talk: Turn[]): Turn[] {
  const short = talk.filter(({ text }) => text.length < LONGEST)
  shuffle(short, randomFrom(SEED))
  return short.slice(0, TALK)
}

async function saidTurns(turns: Turn[], sight: Sight): Promise<SaidTurn[]> {
  const sighted = await sight(turns.map(({ text }) => text))
  return turns.flatMap(({ by, acts }, i) => {
    const one = sighted[i]
    return one ? [{ ...one, by, performs: acts }] : []
  })
}

async function lessonOf({ by, turns }: OwnCriterion, sight: Sight): Promise<OwnLesson> {
  const said = await saidTurns(turns, sight)
  return {
    by,
    meeting: said.filter((_, i) => turns[i]?.meets),
    others: said.filter((_, i) => !turns[i]?.meets),
  }
}
