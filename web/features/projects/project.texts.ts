import { texts } from '../../i18n/texts.js'

export const projectTexts = texts({
  title: { en: 'Projects', fr: 'Projets' },
  lead: {
    en: 'A project holds the calls of one team or campaign, judged by one scorecard.',
    fr: 'Un projet réunit les appels d’une équipe ou d’une campagne, jugés selon une même grille.',
  },
  create: { en: 'New project', fr: 'Nouveau projet' },
  createSubmit: { en: 'Create project', fr: 'Créer le projet' },
  search: { en: 'Search projects', fr: 'Rechercher un projet' },
  emptyTitle: { en: 'No project yet', fr: 'Aucun projet' },
  empty: {
    en: 'Create one, then drop your recordings on it: the first score is there in a minute or two.',
    fr: 'Créez-en un, puis déposez-y vos enregistrements : le premier score arrive en une minute ou deux.',
  },
  noMatchTitle: { en: 'No project matches', fr: 'Aucun projet ne correspond' },
  noMatch: { en: 'Nothing is named like “{search}”.', fr: 'Rien ne porte le nom « {search} ».' },
  calls: {
    en: { one: '{count} call', other: '{count} calls' },
    fr: { one: '{count} appel', other: '{count} appels' },
  },
  noScore: { en: 'No score yet', fr: 'Pas encore de score' },
  averageScore: { en: 'Average score', fr: 'Score moyen' },
  name: { en: 'Name', fr: 'Nom' },
  description: { en: 'Description', fr: 'Description' },
  language: { en: 'Spoken language', fr: 'Langue parlée' },
  languageMissing: { en: '{language} (no model installed)', fr: '{language} (aucun modèle installé)' },
  languageCure: {
    en: 'Recordings in this language fail until an administrator runs: {command}',
    fr: 'Les enregistrements dans cette langue échouent tant qu’un administrateur n’a pas lancé : {command}',
  },
  scorecard: { en: 'Scorecard', fr: 'Grille d’évaluation' },
  defaultScorecardIn: { en: 'Default scorecard ({language})', fr: 'Grille par défaut ({language})' },
  agentChannel: { en: 'Agent’s channel', fr: 'Canal de l’agent' },
  agentChannelHint: {
    en: 'In stereo recordings. “Automatic” decides from what is said.',
    fr: 'Dans les enregistrements stéréo. « Automatique » décide d’après ce qui est dit.',
  },
  channelAUTO: { en: 'Automatic', fr: 'Automatique' },
  channelLEFT: { en: 'Left', fr: 'Gauche' },
  channelRIGHT: { en: 'Right', fr: 'Droite' },
  managersOnly: {
    en: 'Owners and admins change this.',
    fr: 'Les propriétaires et administrateurs peuvent le changer.',
  },
  judgedBy: { en: 'Judged by', fr: 'Jugé par' },
  judgedByENGINE: { en: 'The engine', fr: 'Le moteur' },
  judgedByENGINEHint: {
    en: 'The language model only answers criteria that are questions.',
    fr: 'Le modèle de langage ne répond qu’aux critères posés en questions.',
  },
  judgedByMODEL: { en: 'The language model', fr: 'Le modèle de langage' },
  judgedByMODELHint: {
    en: 'Each transcript is sent to the language model of this server. Where it fails, or quotes nothing that was said, the engine’s verdict stands.',
    fr: 'Chaque transcription est envoyée au modèle de langage de ce serveur. S’il échoue, ou ne cite rien de ce qui a été dit, le verdict du moteur est maintenu.',
  },
  judgedByBOTH: { en: 'Both; the engine decides', fr: 'Les deux ; le moteur décide' },
  judgedByBOTHHint: {
    en: 'Each transcript is sent to the language model of this server. Where it sees something otherwise, the verdict is marked for review.',
    fr: 'Chaque transcription est envoyée au modèle de langage de ce serveur. Là où il est d’un autre avis, le verdict est signalé pour relecture.',
  },
  judgedByNobody: {
    en: 'This server has no language model any more: the engine judges.',
    fr: 'Ce serveur n’a plus de modèle de langage : le moteur juge.',
  },
  settings: { en: 'Project settings', fr: 'Réglages du projet' },
  settingsShort: { en: 'Settings', fr: 'Réglages' },
  settingsLead: {
    en: 'They apply to recordings analysed from now on.',
    fr: 'Ils s’appliquent aux enregistrements analysés à partir de maintenant.',
  },
  save: { en: 'Save', fr: 'Enregistrer' },
  saved: { en: 'Project saved', fr: 'Projet enregistré' },
  deleteTitle: { en: 'Delete this project', fr: 'Supprimer ce projet' },
  deleteLead: {
    en: 'Its recordings, analyses and alerts are deleted with it. This cannot be undone.',
    fr: 'Ses enregistrements, analyses et alertes sont supprimés avec lui. C’est irréversible.',
  },
  deleteAsk: { en: 'Delete “{name}”?', fr: 'Supprimer « {name} » ?' },
  delete: { en: 'Delete project', fr: 'Supprimer le projet' },
  deleted: { en: 'Project deleted', fr: 'Projet supprimé' },
})
