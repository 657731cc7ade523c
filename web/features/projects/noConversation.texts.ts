import { texts } from '../../i18n/texts.js'

export const noConversationTexts = texts({
  label: { en: 'Score what is no conversation, too', fr: 'Évaluer aussi ce qui n’est pas une conversation' },
  hint: {
    en: 'Otherwise voicemail, menus without a person, calls in which one side is silent and calls of a few words fail, and count in no average.',
    fr: 'Sinon, messageries, menus vocaux sans personne, appels dont un côté est muet et appels de quelques mots échouent et ne comptent dans aucune moyenne.',
  },
})
