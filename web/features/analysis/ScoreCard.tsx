import { ShieldAlert } from 'lucide-react'
import type { AppAnalysis } from '../../../src/contract/app/analyses.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { useWords } from '../../i18n/useWords.js'
import { Card } from '../../ui/Card.js'
import { AboutList } from './AboutList.js'
import { analysisTexts } from './analysis.texts.js'
import { ReviewNote } from './ReviewNote.js'
import { ScoreDial } from './ScoreDial.js'
import { ScoreShare } from './ScoreShare.js'
import { ScoreTable } from './ScoreTable.js'
import { scoreArithmetic } from './scoreArithmetic.js'

interface Props {
  analysis: AppAnalysis
  onPlay: (seconds: number) => void
}

export function ScoreCard({ analysis, onPlay }: Props) {
  const t = useTexts(analysisTexts)
  const format = useFormat()
  const words = useWords()
  const cappedTo = analysis.capped ? analysis.scorecard.criticalCap : null
  const cap = format.figure(analysis.scorecard.criticalCap)
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-4 sm:flex-nowrap">
        <ScoreDial score={analysis.overallScore} />
        <div className="min-w-0">
          <h2 className="text-base font-semibold tracking-tight">{t('summary')}</h2>
          <p className="mt-1 text-sm text-pretty">{words(analysis.summary)}</p>
          {analysis.capped && (
            <p className="mt-2 flex items-start gap-1.5 text-sm font-medium text-poor">
              <ShieldAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
              {t('capped', { cap })}
            </p>
          )}
          <ReviewNote criteria={analysis.criteria} roles={analysis.roles} />
        </div>
      </div>
      <AboutList analysis={analysis} onPlay={onPlay} />
      <details className="group mt-5 border-t border-line pt-4 text-sm">
        <summary className="cursor-pointer rounded">
          <span className="font-medium text-accent">{t('arithmetic')}</span>
          <span className="ml-2 text-muted tabular-nums group-open:hidden">
            <ScoreShare arithmetic={scoreArithmetic(analysis.criteria)} cappedTo={cappedTo} />
          </span>
        </summary>
        <ScoreTable criteria={analysis.criteria} cappedTo={cappedTo} />
      </details>
    </Card>
  )
}
