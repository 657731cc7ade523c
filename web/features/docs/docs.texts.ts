import { texts } from '../../i18n/texts.js'

export const docsTexts = texts({
  guides: { en: 'Guides', fr: 'Guides' },
  guidesLead: {
    en: 'How CallCenterRate is used, connected and run.',
    fr: 'Utiliser, connecter et exploiter CallCenterRate. Les guides sont en anglais.',
  },
  developers: { en: 'Developers', fr: 'Développeurs' },
  noGuide: { en: 'There is no guide at this address.', fr: 'Aucun guide ne se trouve à cette adresse.' },
})
