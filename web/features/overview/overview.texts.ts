import { texts } from '../../i18n/texts.js'

export const overviewTexts = texts({
  period: { en: 'Period', fr: 'Période' },
  days7: { en: 'Last 7 days', fr: '7 derniers jours' },
  days30: { en: 'Last 30 days', fr: '30 derniers jours' },
  days90: { en: 'Last 90 days', fr: '90 derniers jours' },
  all: { en: 'All time', fr: 'Depuis le début' },
  averageScore: { en: 'Average score', fr: 'Score moyen' },
  analyses: { en: 'Calls analysed', fr: 'Appels analysés' },
  inProgress: { en: 'In progress', fr: 'En cours' },
  failed: { en: 'Failed', fr: 'En échec' },
  scoreOverTime: { en: 'Score over time', fr: 'Score au fil du temps' },
  day: { en: 'Day', fr: 'Jour' },
  score: { en: 'Score', fr: 'Score' },
  byAgent: { en: 'By agent', fr: 'Par agent' },
  allAgents: {
    en: { one: 'Show the agent', other: 'Show all {count} agents' },
    fr: { one: 'Afficher l’agent', other: 'Afficher les {count} agents' },
  },
  unnamed: { en: 'Agent not named', fr: 'Agent non nommé' },
  calls: {
    en: { one: '{count} call', other: '{count} calls' },
    fr: { one: '{count} appel', other: '{count} appels' },
  },
  criteria: { en: 'How often each criterion is met', fr: 'Fréquence de satisfaction de chaque critère' },
  criteriaHint: {
    en: 'Weakest first. Calls to which a criterion does not apply are left out.',
    fr: 'Les plus faibles d’abord. Les appels où un critère ne s’applique pas sont exclus.',
  },
  met: { en: 'Met', fr: 'Satisfait' },
  partial: { en: 'Partly', fr: 'En partie' },
  notMet: { en: 'Not met', fr: 'Non satisfait' },
  metShare: { en: '{share} met', fr: '{share} satisfait' },
  neverApplied: { en: 'Never applied', fr: 'Jamais applicable' },
  emptyTitle: { en: 'Nothing analysed in this period', fr: 'Rien d’analysé sur cette période' },
  empty: {
    en: 'Charts appear with the first analysed call. Choose a longer period, or add recordings.',
    fr: 'Les graphiques apparaissent au premier appel analysé. Choisissez une période plus longue ou ajoutez des enregistrements.',
  },
})
