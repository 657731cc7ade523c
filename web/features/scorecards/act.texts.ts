import { texts } from '../../i18n/texts.js'

export const actTexts = texts({
  acts: { en: 'Recognised by itself', fr: 'Reconnu sans exemple' },
  actsHint: {
    en: 'In English and French. With one of these chosen, examples are a bonus: they count word for word, and are what is advised.',
    fr: 'En anglais et en français. Si l’un est choisi, les exemples sont un plus : ils comptent mot pour mot et servent de conseils.',
  },
  greeting: { en: 'Greets', fr: 'Salue' },
  'self-introduction': {
    en: 'Introduces themselves or the company',
    fr: 'Se présente ou présente l’entreprise',
  },
  'identity-verification': { en: 'Verifies who is calling', fr: 'Vérifie l’identité' },
  'need-clarified': { en: 'Clarifies the need', fr: 'Clarifie la demande' },
  empathy: { en: 'Shows empathy', fr: 'Montre de l’empathie' },
  'solution-explained': { en: 'Explains the solution', fr: 'Explique la solution' },
  'next-steps': { en: 'Tells the next steps', fr: 'Annonce la suite' },
  'resolution-confirmed': { en: 'Checks that it is resolved', fr: 'Vérifie que c’est résolu' },
  'further-help': { en: 'Offers further help', fr: 'Propose une autre aide' },
  'closing-thanks': { en: 'Thanks or says goodbye', fr: 'Remercie ou prend congé' },
  rude: { en: 'Is rude or dismissive', fr: 'Est impoli ou méprisant' },
  blame: { en: 'Blames the customer', fr: 'Rejette la faute sur le client' },
})
