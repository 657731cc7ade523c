import { useTexts } from '../../i18n/useTexts.js'
import { ruleTexts } from './rule.texts.js'
import { useKnownCriteria } from './useKnownCriteria.js'

interface Choice {
  value: string
  label: string
}

/** What a rule's condition may be about, with what it is about now: nothing is chosen by not being offered. */
export function useCriterionChoices(projectId: string | null) {
  const t = useTexts(ruleTexts)
  const known = useKnownCriteria()
  const offered = useKnownCriteria(projectId)
  const areOfSeveral = new Set(offered.flatMap(({ scorecards }) => scorecards)).size > 1
  const choices = offered.map(({ id, name, scorecards, isDefault }) => ({
    value: id,
    // Those that the product comes with are in several scorecards, in every language: naming them all would only confuse.
    label: areOfSeveral && !isDefault ? t('criterionOf', { name, scorecards: scorecards.join(', ') }) : name,
  }))
  return { first: offered[0]?.id ?? '', with: withCurrent }

  function withCurrent(current: string): Choice[] {
    return offered.some(({ id }) => id === current)
      ? choices
      : [{ value: current, label: elsewhere(current) }, ...choices]
  }

  function elsewhere(id: string): string {
    if (id === '') return t('noCriteria')
    const name = known.find((criterion) => criterion.id === id)?.name
    return name === undefined ? id : t('criterionElsewhere', { name })
  }
}
