import { LANGUAGES_WITH_SCORECARD, type ScorecardSummary } from '../../../src/contract/app/scorecards.js'
import { baseLanguage } from '../../../src/contract/baseLanguage.js'

/** What a project can be judged by, and what it will be where nobody chooses (`chosen`: null). */
export function scorecardChoices(
  scorecards: Pick<ScorecardSummary, 'id' | 'name' | 'isDefault' | 'defaultFor'>[],
  chosen: string | null,
  language: string,
  /** Of a language's default that the first project in it brings along. */
  nameOfComing: string,
): { value: string; options: { value: string; label: string }[] } {
  const base = baseLanguage(language)
  const own = scorecards.find(({ defaultFor }) => defaultFor === base)
  const isComing = chosen === null && !own && LANGUAGES_WITH_SCORECARD.some((each) => each === base)
  const general = isComing ? undefined : scorecards.find(({ isDefault }) => isDefault)
  const options = scorecards.map(({ id, name }) => ({ value: id, label: name }))
  return {
    value: chosen ?? own?.id ?? general?.id ?? '',
    options: isComing ? [{ value: '', label: nameOfComing }, ...options] : options,
  }
}
