import { texts } from '../../i18n/texts.js'

export const uploadTexts = texts({
  title: { en: 'Drop recordings here', fr: 'Déposez des enregistrements ici' },
  choose: { en: 'Choose files', fr: 'Choisir des fichiers' },
  hint: {
    en: 'wav, mp3, m4a, ogg, opus, flac, webm, amr, gsm; up to {size} each. Several at once.',
    fr: 'wav, mp3, m4a, ogg, opus, flac, webm, amr, gsm ; jusqu’à {size} chacun. Plusieurs à la fois.',
  },
  agent: { en: 'Agent’s name', fr: 'Nom de l’agent' },
  agentHint: { en: 'For the recordings added next', fr: 'Pour les prochains enregistrements' },
  uploads: { en: 'Uploads', fr: 'Envois' },
  progressOf: { en: 'Upload of {name}', fr: 'Envoi de {name}' },
  sentOf: { en: '{sent} of {size}', fr: '{sent} sur {size}' },
  WAITING: { en: 'Waiting', fr: 'En attente' },
  SENDING: { en: 'Sending', fr: 'Envoi' },
  cutOff: {
    en: 'The connection broke off. Trying again; what has arrived is kept.',
    fr: 'La connexion a été coupée. Nouvel essai en cours ; ce qui est arrivé est conservé.',
  },
  NO_ANSWER: {
    en: 'Connection lost. It goes on where it stopped as soon as the server can be reached.',
    fr: 'Connexion perdue. L’envoi reprendra là où il s’est arrêté dès que le serveur sera joignable.',
  },
  STORAGE_FULL: {
    en: 'The server’s storage is full. What has arrived is kept, and the upload goes on by itself once there is room: tell your administrator.',
    fr: 'Le stockage du serveur est plein. Ce qui est arrivé est conservé et l’envoi reprendra dès qu’il y aura de la place : prévenez votre administrateur.',
  },
  TOO_MANY: {
    en: 'Your organisation has as many uploads under way as its plan allows. This one goes on by itself when another ends.',
    fr: 'Votre organisation a autant d’envois en cours que son offre le permet. Celui-ci reprendra dès qu’un autre se termine.',
  },
  resume: { en: 'Resume', fr: 'Reprendre' },
  retry: { en: 'Try again', fr: 'Réessayer' },
  remove: { en: 'Remove {name} from the list', fr: 'Retirer {name} de la liste' },
  cancel: { en: 'Cancel the upload of {name}', fr: 'Annuler l’envoi de {name}' },
  emptyFile: {
    en: 'The file is empty. Export the recording again.',
    fr: 'Le fichier est vide. Exportez à nouveau l’enregistrement.',
  },
  tooLarge: {
    en: 'The file is larger than this server takes ({size}). Compress it, to mp3 or opus for example.',
    fr: 'Le fichier dépasse la taille acceptée ({size}). Compressez-le, en mp3 ou opus par exemple.',
  },
  unexpected: { en: 'The upload failed. Try again.', fr: 'L’envoi a échoué. Réessayez.' },
})
