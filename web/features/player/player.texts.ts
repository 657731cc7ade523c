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
  unplayable: {
    en: 'The recording cannot be played here. Reload the page; its transcript and scores are complete.',
    fr: 'L’enregistrement ne peut pas être lu ici. Rechargez la page ; la transcription et les scores sont complets.',
  },
  agent: { en: 'Agent', fr: 'Agent' },
  customer: { en: 'Customer', fr: 'Client' },
  everyone: { en: 'Speech', fr: 'Paroles' },
  DEAD_AIR: { en: 'Dead air', fr: 'Blanc' },
  HOLD: { en: 'On hold', fr: 'En attente' },
  RINGING: { en: 'Line tones', fr: 'Tonalités' },
  AUTOMATED: { en: 'Automated', fr: 'Automate' },
})
