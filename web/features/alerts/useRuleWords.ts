import type { AlertCondition, AlertRule } from '../../../src/contract/app/alerts.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { editorTexts } from '../scorecards/editor.texts.js'
import { ruleTexts } from './rule.texts.js'
import { useKnownCriteria } from './useKnownCriteria.js'

/** What a rule asks for, as a sentence: “Overall score below 60, or said by the customer: “cancel” (by meaning)”. */
export function useRuleWords(): (rule: AlertRule) => string {
  const t = useTexts(ruleTexts)
  const metric = useTexts(editorTexts)
  const format = useFormat()
  const criteria = useKnownCriteria()
  const nameOf = (criterionId: string) => criteria.find(({ id }) => id === criterionId)?.name ?? criterionId

  return ({ conditions, join }) => {
    const words = conditions.map(inWords).join(t(join === 'ALL' ? 'and' : 'or'))
    return words.charAt(0).toUpperCase() + words.slice(1)
  }

  function inWords(condition: AlertCondition): string {
    switch (condition.kind) {
      case 'OVERALL_SCORE':
        return compared(t('overallScore'), condition)
      case 'CRITERION_SCORE':
        return compared(quoted(nameOf(condition.criterionId)), condition)
      case 'METRIC':
        return compared(metric(condition.metric), condition)
      case 'SENTIMENT':
        return compared(t('sentimentOf', { who: t(condition.of) }), condition)
      case 'CRITERION_VERDICT':
        return `${quoted(nameOf(condition.criterionId))}: ${condition.verdicts.map((one) => t(one)).join(', ')}`
      case 'PHRASE':
        return t('saidBy', {
          who: t(condition.by),
          phrases: condition.phrases.map(quoted).join(', '),
          how: t(condition.match),
        })
    }
  }

  function compared(what: string, { comparison, value }: { comparison: 'BELOW' | 'ABOVE'; value: number }) {
    return `${what} ${t(comparison)} ${format.figure(value, 2)}`
  }

  function quoted(text: string): string {
    return t('quoted', { text })
  }
}
