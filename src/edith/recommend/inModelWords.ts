import type { FoundRecommendation, JudgedCriterion } from '../../contract/analysis.js'
import type { ModelAnswer } from '../judge/llm/readAnswer.js'

/** Where a model judged and knows what to do instead in this very call, it says so; what it cost is ours to tell. */
export function inModelWords(
  recommendations: FoundRecommendation[],
  criteria: JudgedCriterion[],
  answers: Map<string, ModelAnswer>,
  language: string,
): FoundRecommendation[] {
  return recommendations.map((recommendation) => {
    const { criterionId, text } = recommendation
    const result = criteria.find(({ id }) => id === criterionId)
    const advice = answers.get(criterionId)?.advice
    if (result?.source !== 'MODEL' || !advice) return recommendation
    const cost = [text].flat().filter((one) => typeof one !== 'string' && one.key === 'COST')
    return { ...recommendation, text: [{ key: 'MODEL_SAYS', text: advice, language }, ...cost] }
  })
}
