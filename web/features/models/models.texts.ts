import { texts } from '../../i18n/texts.js'

export const modelTexts = texts({
  title: { en: 'Models', fr: 'Modèles' },
  lead: {
    en: 'What this installation understands speech with, for all its organisations. Nothing is downloaded until you add it; the next recording uses it.',
    fr: 'Ce avec quoi cette installation comprend la parole, pour toutes ses organisations. Rien n’est téléchargé avant que vous l’ajoutiez ; l’enregistrement suivant s’en sert.',
  },
  model: { en: 'Model', fr: 'Modèle' },
  languages: { en: 'Languages', fr: 'Langues' },
  size: { en: 'Size', fr: 'Taille' },
  memory: { en: 'Memory', fr: 'Mémoire' },
  state: { en: 'State', fr: 'État' },
  about: { en: 'about {amount}', fr: 'environ {amount}' },
  unknown: { en: 'not known', fr: 'inconnue' },
  licence: { en: 'Licence: {licence}', fr: 'Licence : {licence}' },
  allLanguages: { en: 'every language', fr: 'toutes les langues' },
  languageCount: {
    en: { one: '{count} language', other: '{count} languages' },
    fr: { one: '{count} langue', other: '{count} langues' },
  },
  recognises: { en: 'Writes down what is said', fr: 'Transcrit ce qui est dit' },
  diarises: {
    en: 'Tells the speakers of mono calls apart',
    fr: 'Distingue les interlocuteurs des appels mono',
  },
  'purpose moonshine-tiny-en': {
    en: 'Built in: small, fast, good on telephone speech',
    fr: 'Intégré : petit, rapide, bon sur la parole téléphonique',
  },
  'purpose parakeet-v3': {
    en: 'European languages, and better English',
    fr: 'Langues européennes, et un meilleur anglais',
  },
  'purpose whisper-small': {
    en: 'Nearly every language; slower',
    fr: 'Presque toutes les langues ; plus lent',
  },
  builtIn: { en: 'Built in', fr: 'Intégré' },
  installed: { en: 'Installed', fr: 'Installé' },
  add: { en: 'Add', fr: 'Ajouter' },
  addNamed: { en: 'Add {name}', fr: 'Ajouter {name}' },
  remove: { en: 'Remove', fr: 'Supprimer' },
  removeNamed: { en: 'Remove {name}', fr: 'Supprimer {name}' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  cancelNamed: { en: 'Cancel adding {name}', fr: 'Annuler l’ajout de {name}' },
  tryAgain: { en: 'Try again', fr: 'Réessayer' },
  tryAgainNamed: { en: 'Try again to add {name}', fr: 'Réessayer d’ajouter {name}' },
  discard: { en: 'Discard', fr: 'Abandonner' },
  discardNamed: { en: 'Discard {name}', fr: 'Abandonner {name}' },
  waiting: { en: 'Waits for a worker', fr: 'Attend un processus d’analyse' },
  cancelling: { en: 'Being cancelled', fr: 'En cours d’annulation' },
  downloading: { en: 'Downloading {name}', fr: 'Téléchargement de {name}' },
  progress: { en: '{done} of {total}', fr: '{done} sur {total}' },
  failedUNREACHABLE: {
    en: 'It could not be downloaded. What has come is kept.',
    fr: 'Le téléchargement a échoué. Ce qui est arrivé est gardé.',
  },
  failedOTHER_CONTENT: {
    en: 'A file is not the one that was expected: its checksum differs. Nothing was installed.',
    fr: 'Un fichier n’est pas celui attendu : sa somme de contrôle diffère. Rien n’a été installé.',
  },
  failedDISK_FULL: {
    en: 'There is no room for it on the disk. Make room, then try again.',
    fr: 'Il n’y a pas assez de place sur le disque. Libérez-en, puis réessayez.',
  },
  failedNOT_WRITABLE: {
    en: 'The worker may not write to the directory of models.',
    fr: 'Le processus d’analyse ne peut pas écrire dans le répertoire des modèles.',
  },
  failedERROR: {
    en: 'It failed because of an error on the server: the worker’s log names the cause.',
    fr: 'L’ajout a échoué à cause d’une erreur du serveur : le journal du processus d’analyse en donne la cause.',
  },
  notWritable: {
    en: 'Nothing can be added or removed here: the server may not write to {path}. On the server, give the user that it runs as the right to.',
    fr: 'Rien ne peut être ajouté ni supprimé ici : le serveur ne peut pas écrire dans {path}. Sur le serveur, donnez-en le droit à l’utilisateur qui l’exécute.',
  },
  unreadable: {
    en: 'models.json in {path} cannot be used, so that models of your own are missing here, nothing can be added or removed, and recordings fail. Mend or delete it on the server, then retry those recordings. What is wrong: {fault}',
    fr: 'models.json, dans {path}, est inutilisable : vos propres modèles manquent ici, rien ne peut être ajouté ni supprimé, et les enregistrements échouent. Corrigez-le ou supprimez-le sur le serveur, puis réessayez ces enregistrements. Détail : {fault}',
  },
  directory: { en: 'Models lie in {path}.', fr: 'Les modèles se trouvent dans {path}.' },
  directoryFree: {
    en: 'Models lie in {path}, where {free} are free.',
    fr: 'Les modèles se trouvent dans {path}, où {free} sont libres.',
  },
  ownModels: {
    en: 'Models from elsewhere are added on the server, by “ccr models add”.',
    fr: 'Les modèles d’ailleurs s’ajoutent sur le serveur, par « ccr models add ».',
  },
  removeAsk: { en: 'Remove {name}?', fr: 'Supprimer {name} ?' },
  removeLead: {
    en: 'Its files are deleted on the server. Analyses under way go on.',
    fr: 'Ses fichiers sont supprimés sur le serveur. Les analyses en cours continuent.',
  },
  removeNeeded: {
    en: 'No other model here understands these languages of projects; their recordings would fail:',
    fr: 'Aucun autre modèle ici ne comprend ces langues de projets ; leurs enregistrements échoueraient :',
  },
  projects: {
    en: { one: '{language}: {count} project', other: '{language}: {count} projects' },
    fr: { one: '{language} : {count} projet', other: '{language} : {count} projets' },
  },
  removed: { en: '{name} removed', fr: '{name} supprimé' },
})
