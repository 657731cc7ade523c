import { texts } from '../../../i18n/texts.js'

export const rawFormTexts = texts({
  label: { en: 'Files without a header', fr: 'Fichiers sans en-tête' },
  hint: {
    en: 'What telephone systems write without a header, in the recordings added next',
    fr: 'Ce que les systèmes téléphoniques écrivent sans en-tête, dans les prochains enregistrements',
  },
  byName: { en: 'Format: as the file says', fr: 'Format : comme le fichier le dit' },
  headerless: { en: 'Headerless: {form}', fr: 'Sans en-tête : {form}' },
  choose: { en: 'Choose format and analyse', fr: 'Choisir le format et analyser' },
  chooseFor: {
    en: 'Choose the format of {name} and analyse it',
    fr: 'Choisir le format de {name} et l’analyser',
  },
  title: { en: 'This is headerless telephone audio', fr: 'C’est du son téléphonique sans en-tête' },
  lead: {
    en: 'Nothing in the file says how it is to be read. If the format is wrong, the recording is refused again, and nothing is lost.',
    fr: 'Rien dans le fichier ne dit comment le lire. Si le format est faux, l’enregistrement est refusé de nouveau et rien n’est perdu.',
  },
  form: { en: 'Format', fr: 'Format' },
  analyse: { en: 'Analyse', fr: 'Analyser' },
})
