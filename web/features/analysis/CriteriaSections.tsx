import type { JudgedCriterion } from '../../../src/contract/analysis.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { analysisTexts } from './analysis.texts.js'
import { bySection } from './bySection.js'
import { CriterionItem } from './CriterionItem.js'
import { scoreArithmetic } from './scoreArithmetic.js'

interface Props {
  criteria: JudgedCriterion[]
  onPlay: (seconds: number) => void
}

export function CriteriaSections({ criteria, onPlay }: Props) {
  const t = useTexts(analysisTexts)
  const format = useFormat()
  return bySection(criteria).map((section) => {
    const { points, weights } = scoreArithmetic(section.criteria)
    return (
      <Card key={section.id} aria-label={section.name} className="pb-2">
        <CardTitle
          aside={
            <span className="text-[0.8125rem] text-muted tabular-nums">
              {t('sectionScore', { points: format.figure(points), weights: format.figure(weights) })}
            </span>
          }
        >
          {section.name}
        </CardTitle>
        <ul className="-mt-2 divide-y divide-line">
          {section.criteria.map((criterion) => (
            <CriterionItem key={criterion.id} criterion={criterion} onPlay={onPlay} />
          ))}
        </ul>
      </Card>
    )
  })
}
