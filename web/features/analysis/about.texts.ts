import { texts } from '../../i18n/texts.js'

export const aboutTexts = texts({
  outcome: { en: 'Outcome', fr: 'Issue' },
  reason: { en: 'Reason', fr: 'Motif' },
  topics: { en: 'Topics', fr: 'Thèmes' },
  promises: { en: 'Promised', fr: 'Promis' },
  play: { en: 'Play from {time}', fr: 'Écouter à partir de {time}' },
  RESOLVED: { en: 'Resolved', fr: 'Réglé' },
  FOLLOW_UP: { en: 'To be followed up', fr: 'À suivre' },
  UNRESOLVED: { en: 'Not resolved', fr: 'Non réglé' },
  TRANSFERRED: { en: 'Transferred', fr: 'Transféré' },
  NO_NEED: { en: 'Nothing to do', fr: 'Rien à faire' },
})
