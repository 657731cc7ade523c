import type { Words } from '../words.js'

/** Of a recording that is no silence, and in which no word was made out. */
export const nothingUnderstood: Words = {
  en: 'Somebody speaks in this recording, but not a word of it can be made out. Listen to it, check the level at which the recorder hears both sides, and upload a better copy if there is one.',
  fr: 'Quelqu’un parle dans cet enregistrement, mais on n’en comprend pas un mot. Écoutez-le, vérifiez le niveau auquel l’enregistreur entend les deux côtés, et envoyez une meilleure copie s’il en existe une.',
}
