import { texts } from '../../i18n/texts.js'

export const offerTexts = texts({
  speakers: {
    en: 'Speakers of mono calls: better with the {size} model.',
    fr: 'Interlocuteurs des appels mono : mieux distingués avec le modèle de {size}.',
  },
  language: {
    en: 'Recordings in this language fail until a model for it is added.',
    fr: 'Les enregistrements dans cette langue échouent tant qu’aucun modèle ne lui est ajouté.',
  },
  toModels: { en: 'See models', fr: 'Voir les modèles' },
  dismiss: { en: 'Do not show again', fr: 'Ne plus afficher' },
})
