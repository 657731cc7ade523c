import { dateCluster } from '../dialogue/dateCluster.js'
import { named } from '../dialogue/named.js'
import type { Kind } from './kind.js'

export const birthDate: Kind = {
  named: named({
    en: `dates? of birth
      d ?o ?b
      birth ?dates?
      (?:my|your|his|her) birthday
      year of birth
      (?:was|were|am|i'm|you|he|she) born(?: on| in)?
      born (?:on|in)
      when (?:were|was) (?:you|he|she) born`,
    fr: `dates? de naissance
      née? (?:le|en)
      naissance
      (?:mon|votre|son) anniversaire
      année de naissance`,
  }),
  answers: (stretch, { isAsked }) =>
    dateCluster(stretch, isAsked ? 1 : 2).map((span) => ({ ...span, label: '[date of birth]' })),
}
