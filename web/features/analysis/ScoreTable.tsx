import type { JudgedCriterion } from '../../../src/contract/analysis.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { analysisTexts } from './analysis.texts.js'
import { ScoreShare } from './ScoreShare.js'
import { scoreArithmetic } from './scoreArithmetic.js'

const cell = 'py-1.5 pl-3 text-right tabular-nums whitespace-nowrap'

export function ScoreTable({ criteria, cappedTo }: { criteria: JudgedCriterion[]; cappedTo: number | null }) {
  const t = useTexts(analysisTexts)
  const format = useFormat()
  const arithmetic = scoreArithmetic(criteria)
  const { points, weights } = arithmetic
  return (
    <>
      <p className="mt-2 text-muted">{t('arithmeticLead')}</p>
      <table className="mt-3 w-full">
        <thead>
          <tr className="text-xs text-muted">
            <th scope="col" className="py-1.5 text-left font-medium">
              {t('criterion')}
            </th>
            <th scope="col" className={`${cell} font-medium`}>
              {t('score')}
            </th>
            <th scope="col" className={`${cell} font-medium`}>
              {t('weight')}
            </th>
            <th scope="col" className={`${cell} font-medium`}>
              {t('points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {arithmetic.contributions.map(({ criterion, points: earned }) => (
            <tr key={criterion.id} className="border-t border-line">
              <th scope="row" className="py-1.5 text-left font-normal">
                {criterion.name}
              </th>
              <td className={cell}>
                {format.figure(criterion.score ?? 0)} ÷ {format.figure(criterion.maxScore)}
              </td>
              <td className={cell}>× {format.figure(criterion.weight, 2)}</td>
              <td className={cell}>= {format.figure(earned, 2)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-line-strong font-medium">
            <th scope="row" className="py-2 text-left">
              {t('total')}
            </th>
            <td />
            <td className={cell}>{format.figure(weights, 2)}</td>
            <td className={cell}>{format.figure(points, 2)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="mt-2 font-medium tabular-nums">
        <ScoreShare arithmetic={arithmetic} cappedTo={cappedTo} />
      </p>
    </>
  )
}
