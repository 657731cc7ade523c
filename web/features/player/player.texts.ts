import { texts } from '../../i18n/texts.js'

export const playerTexts = texts({
  player: { en: 'Recording', fr: 'Enregistrement' },
  play: { en: 'Play', fr: 'Lecture' },
  pause: { en: 'Pause', fr: 'Pause' },
  back: { en: 'Back 5 seconds', fr: 'Reculer de 5 secondes' },
  forward: { en: 'Forward 5 seconds', fr: 'Avancer de 5 secondes' },
  speed: { en: 'Speed', fr: 'Vitesse' },
  position: { en: 'Position in the call', fr: 'Position dans l’appel' },
  positionText: { en: '{time} of {duration}', fr: '{time} sur {duration}' },
  zoomIn: { en: 'Zoom in', fr: 'Zoom avant' },
  zoomOut: { en: 'Zoom out', fr: 'Zoom arrière' },
  share: { en: 'Copy link to this moment', fr: 'Copier le lien vers cet instant' },
  shortcuts: {
    en: 'Space plays and pauses, the arrow keys jump 5 seconds.',
    fr: 'Espace lit et met en pause, les flèches sautent de 5 secondes.',
  },
  holdsMasked: {
    en: 'You own this organisation: you hear everything that was said, also what is masked in the transcript. So does whoever gets a download of it from you.',
    fr: 'Vous êtes propriétaire : vous entendez tout ce qui a été dit, même ce qui est masqué dans la transcription. De même quiconque reçoit de vous l’enregistrement.',
  },
  maskedSilent: {
    en: 'What is masked in the transcript is silent in the recording, here and when it is downloaded. A new copy takes a minute.',
    fr: 'Ce qui est masqué dans la transcription est muet dans l’enregistrement, ici et au téléchargement. Une nouvelle copie prend une minute.',
  },
  unplayable: {
    en: 'The recording cannot be played here. Reload the page; its transcript and scores are complete.',
    fr: 'L’enregistrement ne peut pas être lu ici. Rechargez la page ; la transcription et les scores sont complets.',
  },
  agent: { en: 'Agent', fr: 'Agent' },
  agentNumber: { en: 'Agent {number}', fr: 'Agent {number}' },
  customer: { en: 'Customer', fr: 'Client' },
  everyone: { en: 'Speech', fr: 'Paroles' },
  DEAD_AIR: { en: 'Dead air', fr: 'Blanc' },
  HOLD: { en: 'On hold', fr: 'En attente' },
  RINGING: { en: 'Line tones', fr: 'Tonalités' },
  AUTOMATED: { en: 'Automated', fr: 'Automate' },
  UNCLEAR: { en: 'Unclear', fr: 'Inaudible' },
})
