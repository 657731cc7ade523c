import type { Criterion, CriterionOf } from '../../contract/scorecard.js'
import type { Speaker } from '../../contract/transcript.js'
import { type ActLanguage, actLanguage } from '../understand/acts/recogniseActs.js'
import { afterSolution } from '../understand/afterSolution.js'
import { type Reading, readTurns } from '../understand/readTurns.js'
import type { Embed } from './embedder.js'
import { encodeOnce } from './encodeOnce.js'
import type { Judgeable } from './judge.js'
import { type MaySpeak, maySpeakIn, readSpoken, type Spoken } from './spoken.js'

/** What was said, read as far as a scorecard asks for it. */
export interface ReadCall {
  language: ActLanguage | undefined
  /** Undefined in a language whose acts nobody can recognise: what names them is judged by its examples. */
  readings: Reading[] | undefined
  spoken: Spoken[]
  mayHaveSaid: MaySpeak
}

export async function readCall(
  { segments, language: spoke }: Pick<Judgeable, 'segments' | 'language'>,
  criteria: Criterion[],
  embed: Embed,
  signal?: AbortSignal,
): Promise<ReadCall> {
  const language = actLanguage(spoke)
  const encode = encodeOnce(embed)
  const mayHaveSaid = maySpeakIn(segments)
  const named = language ? criteria.filter(namesActs) : []
  const byExamples = criteria.filter(
    (criterion) => hasExamples(criterion) && !(language && namesActs(criterion)),
  )
  const readings =
    language && named.length > 0
      ? await readTurns(segments, language, encode, { isWanted: speakersOf(named, mayHaveSaid), signal })
      : undefined
  const spoken =
    byExamples.length > 0
      ? await readSpoken(segments, encode, {
          isWanted: speakersOf(byExamples, mayHaveSaid),
          language,
          signal,
        })
      : []
  return { language, readings: readings && afterSolution(readings), spoken, mayHaveSaid }
}

function speakersOf(criteria: Criterion[], mayHaveSaid: MaySpeak): (speaker: Speaker) => boolean {
  return (speaker) =>
    criteria.some((criterion) => 'by' in criterion && mayHaveSaid(speaker, criterion.by ?? 'AGENT'))
}

export function namesActs(criterion: Criterion): criterion is CriterionOf<'SAID'> | CriterionOf<'NOT_SAID'> {
  return 'acts' in criterion && criterion.acts.length > 0
}

export function hasExamples(criterion: Criterion): boolean {
  return 'examples' in criterion && criterion.examples.length > 0
}
