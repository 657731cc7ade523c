import { texts } from '../../i18n/texts.js'

export const scorecardTexts = texts({
  readOnly: {
    en: 'You can read this scorecard. Owners and admins of the organisation change it.',
    fr: 'Vous pouvez lire cette grille. Les propriétaires et administrateurs de l’organisation la modifient.',
  },
  title: { en: 'Scorecards', fr: 'Grilles d’évaluation' },
  lead: {
    en: 'What a good call is, criterion by criterion. Each save is a new version; analyses name the one they were judged by.',
    fr: 'Ce qu’est un bon appel, critère par critère. Chaque enregistrement crée une version ; les analyses citent celle qui les a jugées.',
  },
  create: { en: 'New scorecard', fr: 'Nouvelle grille' },
  name: { en: 'Name', fr: 'Nom' },
  version: { en: 'Version {version}', fr: 'Version {version}' },
  versionHeader: { en: 'Version', fr: 'Version' },
  default: { en: 'Default', fr: 'Par défaut' },
  defaultFor: { en: 'Default: {language}', fr: 'Par défaut : {language}' },
  criteria: {
    en: { one: '{count} criterion', other: '{count} criteria' },
    fr: { one: '{count} critère', other: '{count} critères' },
  },
  criteriaHeader: { en: 'Criteria', fr: 'Critères' },
  usedBy: { en: 'Used by', fr: 'Utilisée par' },
  projects: {
    en: { one: '{count} project', other: '{count} projects' },
    fr: { one: '{count} projet', other: '{count} projets' },
  },
  updated: { en: 'Changed', fr: 'Modifiée' },
  actions: { en: 'Actions', fr: 'Actions' },
  duplicate: { en: 'Duplicate', fr: 'Dupliquer' },
  duplicateOf: { en: 'Duplicate {name}', fr: 'Dupliquer {name}' },
  duplicated: { en: 'Scorecard duplicated', fr: 'Grille dupliquée' },
  emptyTitle: { en: 'No scorecard yet', fr: 'Aucune grille' },
  empty: {
    en: 'Create one to say what a good call is in your organisation.',
    fr: 'Créez-en une pour dire ce qu’est un bon appel dans votre organisation.',
  },
})
