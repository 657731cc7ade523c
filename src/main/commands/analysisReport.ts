import type {
  EngineAnalysis,
  FoundRecommendation,
  JudgedCriterion,
  PerSpeaker,
} from '../../contract/analysis.js'
import type { Locale } from '../../contract/app/me.js'
import { inWords } from '../../contract/remarks/inWords.js'
import { localeOf } from '../../contract/remarks/localeOf.js'
import { reviewOf } from '../../contract/review.js'
import { lasting } from '../../edith/refusalMessage.js'

const VERDICTS = { MET: 'met', PARTIAL: 'partly met', NOT_MET: 'NOT MET', NOT_APPLICABLE: 'not applicable' }

/** For a person at a terminal. `notes`: what it rests on. */
export function analysisReport(analysis: EngineAnalysis, scorecardName: string, notes: string[]): string {
  const locale = localeOf(analysis.language)
  const { provisional } = reviewOf(analysis.criteria, analysis.roles)
  return [
    `Overall score ${analysis.overallScore.toFixed(1)} of 100 (${scorecardName})${analysis.capped ? ', capped: a critical criterion was missed' : ''}${provisional ? ', provisional: see what is unsure' : ''}`,
    ...notes,
    ...agentsNote(analysis),
    inWords(analysis.summary, locale),
    section(
      'Criteria',
      analysis.criteria.flatMap((criterion) => criterionLines(criterion, locale)),
    ),
    section(
      'Recommendations',
      analysis.recommendations.flatMap((recommendation) => recommendationLines(recommendation, locale)),
    ),
    section('Metrics', metricLines(analysis)),
    section('Transcript', transcriptLines(analysis)),
  ].join('\n\n')
}

/** Whom it is about, of several. */
function agentsNote({ transcript: { agents } }: EngineAnalysis): string[] {
  const judged = agents?.agents.find(({ number }) => number === agents.judged)
  if (!agents || !judged) return []
  const name = judged.name === null ? '' : ` (${judged.name})`
  const why = agents.because === 'PERSON' ? 'as somebody said' : 'who says most'
  return [
    `${agents.agents.length} agents. Judged: agent ${judged.number}${name}, from ${clock(judged.start)}, ${why}.`,
  ]
}

/** What of the recording could not be heard. */
export function missingNotes({
  durationSeconds,
  unreadableSeconds,
  expectedSeconds,
  mayBeCutOff,
}: Pick<
  EngineAnalysis,
  'durationSeconds' | 'unreadableSeconds' | 'expectedSeconds' | 'mayBeCutOff'
>): string[] {
  return [
    ...(expectedSeconds === null
      ? []
      : [`Incomplete recording: ${lasting(durationSeconds)} of about ${lasting(expectedSeconds)}.`]),
    ...(mayBeCutOff
      ? [
          'The recording ends without the mark that ends its format: it may be cut off, by how much is unknown.',
        ]
      : []),
    ...(unreadableSeconds === 0
      ? []
      : [`Damaged recording: ${unreadableSeconds} s in it could not be read and are missing.`]),
  ]
}

export function clock(seconds: number): string {
  const whole = Math.floor(seconds)
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const [hours = 0, minutes = 0, rest = 0] = parts
  const tail = `${String(minutes).padStart(hours > 0 ? 2 : 1, '0')}:${String(rest).padStart(2, '0')}`
  return hours > 0 ? `${hours}:${tail}` : tail
}

function section(title: string, lines: string[]): string {
  return [title, '-'.repeat(title.length), ...(lines.length > 0 ? lines : ['none'])].join('\n')
}

function criterionLines(criterion: JudgedCriterion, locale: Locale): string[] {
  const score = criterion.score === null ? '' : ` ${criterion.score.toFixed(1)}/${criterion.maxScore}`
  const critical = criterion.critical ? ', critical' : ''
  const unsure = criterion.unsure ? ', unsure, please check' : ''
  const evidence = criterion.evidence.map(
    ({ start, speaker, quote }) => `    ${clock(start)} ${speaker.toLowerCase()} "${quote}"`,
  )
  return [
    `${criterion.name}: ${VERDICTS[criterion.verdict]}${unsure}${score} (weight ${criterion.weight}${critical})`,
    `    ${inWords(criterion.comment, locale)}`,
    ...evidence,
  ]
}

function recommendationLines({ priority, title, text }: FoundRecommendation, locale: Locale): string[] {
  return [`[${priority.toLowerCase()}] ${inWords(title, locale)}`, `    ${inWords(text, locale)}`]
}

function metricLines({ metrics, durationSeconds }: EngineAnalysis): string[] {
  return [
    `Duration            ${clock(durationSeconds)}`,
    `Talk                ${each(metrics.talkRatio, (share) => `${Math.round(share * 100)} %`)}`,
    `Words per minute    ${each(metrics.wordsPerMinute, String)}`,
    `Interruptions       ${each(metrics.interruptions, String)}`,
    `Response latency    ${each(metrics.responseLatencySeconds, (seconds) => `${seconds} s`)}`,
    `Sentiment           ${each(metrics.sentiment, (mood) => mood.toFixed(2))}`,
    `Silence             ${metrics.silenceSeconds} s in all, ${metrics.longestSilenceSeconds} s at most`,
    ...(metrics.holdSeconds ? [`On hold             ${metrics.holdSeconds} s`] : []),
    `Both speak          ${metrics.overtalkSeconds} s`,
    `Dead air            ${metrics.deadAir.map(({ start, end }) => `${clock(start)} to ${clock(end)}`).join(', ') || 'none'}`,
  ]
}

function each(values: PerSpeaker, format: (value: number) => string): string {
  const known = Object.entries(values).flatMap(([who, value]) =>
    typeof value === 'number' ? [`${who} ${format(value)}`] : [],
  )
  return known.join(', ') || 'not known'
}

function transcriptLines({ transcript }: EngineAnalysis): string[] {
  return transcript.segments.map(
    ({ start, speaker, agent, text }) =>
      `${clock(start).padStart(7)}  ${`${speaker.toLowerCase()}${agent === undefined ? '' : ` ${agent}`}`.padEnd(8)}  ${text}`,
  )
}
