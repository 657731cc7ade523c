import { texts } from '../i18n/texts.js'

export const uiTexts = texts({
  anyTime: { en: 'Any time', fr: 'Toute période' },
  lastHours: {
    en: { one: 'Last hour', other: 'Last {count} hours' },
    fr: { one: 'Dernière heure', other: '{count} dernières heures' },
  },
  lastDays: {
    en: { one: 'Last day', other: 'Last {count} days' },
    fr: { one: 'Dernier jour', other: '{count} derniers jours' },
  },
  good: { en: 'Good', fr: 'Bon' },
  fair: { en: 'Fair', fr: 'Moyen' },
  poor: { en: 'Poor', fr: 'Faible' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  close: { en: 'Close', fr: 'Fermer' },
  comesBack: {
    en: 'The page comes back by itself as soon as the server answers.',
    fr: 'La page revient d’elle-même dès que le serveur répond.',
  },
  copied: { en: 'Copied', fr: 'Copié' },
  copy: { en: 'Copy', fr: 'Copier' },
  dismiss: { en: 'Dismiss', fr: 'Fermer le message' },
  loading: { en: 'Loading…', fr: 'Chargement…' },
  next: { en: 'Next', fr: 'Suivant' },
  optional: { en: 'optional', fr: 'facultatif' },
  pageRange: { en: '{from}–{to} of {total}', fr: '{from}–{to} sur {total}' },
  pages: { en: 'Pages', fr: 'Pages' },
  previous: { en: 'Previous', fr: 'Précédent' },
  tryAgain: { en: 'Try again', fr: 'Réessayer' },
  unexpected: {
    en: 'Something went wrong on this page. Reload it; if it happens again, tell your administrator.',
    fr: 'Un problème est survenu sur cette page. Rechargez-la ; si cela se reproduit, prévenez votre administrateur.',
  },
  unavailable: {
    en: 'The service is not available at the moment. Nothing is lost: try again in a few seconds.',
    fr: 'Le service n’est pas disponible pour le moment. Rien n’est perdu : réessayez dans quelques secondes.',
  },
  unreachable: {
    en: 'The server cannot be reached. Check the connection and try again.',
    fr: 'Le serveur est injoignable. Vérifiez la connexion et réessayez.',
  },
  wordless: {
    en: 'The server could not answer (error {status}). Try again; if it happens again, tell your administrator.',
    fr: 'Le serveur n’a pas pu répondre (erreur {status}). Réessayez ; si cela se reproduit, prévenez votre administrateur.',
  },
})
