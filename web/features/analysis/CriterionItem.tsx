import { Ear, MessageCircleQuestionMark, ShieldAlert } from 'lucide-react'
import type { JudgedCriterion } from '../../../src/contract/analysis.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { useWords } from '../../i18n/useWords.js'
import { Badge } from '../../ui/Badge.js'
import { analysisTexts } from './analysis.texts.js'
import { criterionAnchor } from './criterionAnchor.js'
import { EvidenceQuote } from './EvidenceQuote.js'
import { VerdictBadge } from './VerdictBadge.js'

interface Props {
  criterion: JudgedCriterion
  onPlay: (seconds: number) => void
}

export function CriterionItem({ criterion, onPlay }: Props) {
  const t = useTexts(analysisTexts)
  const format = useFormat()
  const words = useWords()
  const { score, maxScore, weight, nearestMiss } = criterion
  return (
    <li id={criterionAnchor(criterion.id)} className="scroll-mt-20 py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h3 className="flex flex-wrap items-center gap-2 font-medium">
          {criterion.name}
          {criterion.critical && (
            <Badge tone="poor" icon={ShieldAlert}>
              {t('critical')}
            </Badge>
          )}
          {criterion.unsure && (
            <Badge tone="fair" icon={Ear}>
              {t('unsure')}
            </Badge>
          )}
          {criterion.source === 'MODEL' && <Badge icon={MessageCircleQuestionMark}>{t('byModel')}</Badge>}
        </h3>
        <div className="flex items-center gap-2.5">
          <span className="text-sm whitespace-nowrap tabular-nums">
            {score !== null && (
              <span className="font-medium">
                {t('scoreOf', { score: format.figure(score), max: format.figure(maxScore) })}
              </span>
            )}{' '}
            {score !== null && (
              <span className="text-muted">{t('timesWeight', { weight: format.figure(weight, 2) })}</span>
            )}
          </span>
          <VerdictBadge verdict={criterion.verdict} />
        </div>
      </div>
      <p className="mt-1 text-sm text-pretty text-muted">
        {words(criterion.comment)}{' '}
        {criterion.kind !== 'METRIC' && criterion.verdict !== 'NOT_APPLICABLE' && (
          <span className="whitespace-nowrap">
            {t('confidence', { share: format.percent(criterion.confidence) })}.
          </span>
        )}
      </p>
      {criterion.reviewReasons && criterion.reviewReasons.length > 0 && (
        <p className="mt-1 text-sm text-pretty text-fair">
          <span className="font-medium">{t('pleaseCheck')}</span> {words(criterion.reviewReasons)}
        </p>
      )}
      {criterion.evidence.length > 0 && (
        <ul aria-label={`${t('evidence')}: ${criterion.name}`} className="mt-2.5 flex flex-col gap-1.5">
          {criterion.evidence.map((evidence) => (
            <li key={`${evidence.segment}-${evidence.start}`}>
              <EvidenceQuote evidence={evidence} onPlay={onPlay} />
            </li>
          ))}
        </ul>
      )}
      {nearestMiss && (
        <div className="mt-2.5">
          <p className="mb-1 text-xs text-muted">{t('nearestMiss')}</p>
          <EvidenceQuote evidence={nearestMiss} onPlay={onPlay} isMiss />
        </div>
      )}
    </li>
  )
}
