import { texts } from '../../../i18n/texts.js'

/** Of the button that has a recording analysed all the same, by what it was refused for. */
export const anywayTexts = texts({
  INCOMPLETE: { en: 'Analyse what is there', fr: 'Analyser ce qui existe' },
  TOO_SHORT: { en: 'Analyse anyway, short as it is', fr: 'Analyser quand même, aussi court soit-il' },
  OTHER_LANGUAGE: { en: 'Analyse anyway, in this language', fr: 'Analyser quand même, dans cette langue' },
  NO_CONVERSATION: { en: 'Analyse anyway, as a call', fr: 'Analyser quand même, comme un appel' },
  of: { en: '{action}: {name}', fr: '{action} : {name}' },
})
