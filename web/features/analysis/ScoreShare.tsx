import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { analysisTexts } from './analysis.texts.js'
import { type Arithmetic, uncappedScore } from './scoreArithmetic.js'

/** The sum in one line: 95 of 103 points, that is 92.2 out of 100. */
export function ScoreShare({ arithmetic, cappedTo }: { arithmetic: Arithmetic; cappedTo: number | null }) {
  const t = useTexts(analysisTexts)
  const format = useFormat()
  const share = t('share', {
    points: format.figure(arithmetic.points, 2),
    weights: format.figure(arithmetic.weights, 2),
    score: format.figure(uncappedScore(arithmetic)),
  })
  return cappedTo === null ? share : `${share}, ${t('cappedTo', { cap: format.figure(cappedTo) })}`
}
