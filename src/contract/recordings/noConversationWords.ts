import type { Words } from '../words.js'

export type NoConversation = 'VOICEMAIL' | 'MENU' | 'ONE_SIDE' | 'FEW_WORDS'

/** What a recording is that is refused as no conversation. */
export const noConversationWords: Record<NoConversation, Words> = {
  VOICEMAIL: {
    en: 'This is a voicemail and no conversation: a greeting asks for a message, and nobody answers.',
    fr: 'C’est une messagerie et non une conversation : une annonce demande un message, et personne ne répond.',
  },
  MENU: {
    en: 'Nobody talks to anybody in this recording: all that is heard is a menu or announcements.',
    fr: 'Personne ne parle à personne dans cet enregistrement : on n’y entend qu’un menu vocal ou des annonces.',
  },
  ONE_SIDE: {
    en: 'Only one side speaks in this recording. Check that the recorder hears both, and that the right file was uploaded.',
    fr: 'Un seul côté parle dans cet enregistrement. Vérifiez que l’enregistreur entend les deux et que c’est le bon fichier.',
  },
  FEW_WORDS: {
    en: 'Hardly anything is said in this recording: too few words for a conversation.',
    fr: 'Presque rien n’est dit dans cet enregistrement : trop peu de mots pour une conversation.',
  },
}

/** What helps, after what it is. */
export const scoredAnyway: Words = {
  en: 'If it is to be scored all the same, have it analysed anyway.',
  fr: 'S’il doit être évalué malgré tout, faites-le analyser quand même.',
}
