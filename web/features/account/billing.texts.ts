import { texts } from '../../i18n/texts.js'

export const billingTexts = texts({
  title: { en: 'Plan and usage', fr: 'Offre et usage' },
  lead: {
    en: 'Current period: {from} to {to}. The counters then start again.',
    fr: 'Période en cours : du {from} au {to}. Les compteurs repartent ensuite.',
  },
  analyses: { en: 'Analyses', fr: 'Analyses' },
  apiCalls: { en: 'API calls', fr: 'Appels à l’API' },
  members: { en: 'Members', fr: 'Membres' },
  webhooks: { en: 'Webhooks', fr: 'Webhooks' },
  of: { en: 'of {limit}', fr: 'sur {limit}' },
  ofUnlimited: { en: 'No limit', fr: 'Sans limite' },
  notIncluded: { en: 'Not included', fr: 'Non inclus' },
  nearLimit: { en: 'Nearly used up', fr: 'Presque épuisé' },
  atLimit: { en: 'Used up', fr: 'Épuisé' },
  plans: { en: 'Plans', fr: 'Offres' },
  feature: { en: 'What is included', fr: 'Ce qui est inclus' },
  analysesPerMonth: { en: 'Analyses a month', fr: 'Analyses par mois' },
  apiPerMonth: { en: 'API calls a month', fr: 'Appels à l’API par mois' },
  unlimited: { en: 'Unlimited', fr: 'Illimité' },
  none: { en: 'None', fr: 'Aucun' },
  yes: { en: 'Yes', fr: 'Oui' },
  current: { en: 'Your plan', fr: 'Votre offre' },
  change: {
    en: 'To change the plan, ask the administrator of this server; it takes effect at once and keeps your data.',
    fr: 'Pour changer d’offre, adressez-vous à l’administrateur de ce serveur ; l’effet est immédiat et vos données sont conservées.',
  },
})
