import { texts } from '../../../i18n/texts.js'

export const moveTexts = texts({
  open: { en: 'Move to another project', fr: 'Déplacer vers un autre projet' },
  title: { en: 'Move “{name}”', fr: 'Déplacer « {name} »' },
  lead: {
    en: 'It is analysed there, in that project’s language and by its scorecard.',
    fr: 'Il y est analysé, dans la langue de ce projet et selon sa grille.',
  },
  project: { en: 'Project', fr: 'Projet' },
  inLanguage: { en: '{name} ({language})', fr: '{name} ({language})' },
  noneFits: {
    en: 'No project is in {language}. Create one first, or choose another.',
    fr: 'Aucun projet n’est dans cette langue ({language}). Créez-en un d’abord, ou choisissez-en un autre.',
  },
  noOther: {
    en: 'There is no other project. Create one in the recording’s language first.',
    fr: 'Il n’y a pas d’autre projet. Créez-en d’abord un dans la langue de l’enregistrement.',
  },
  confirm: { en: 'Move', fr: 'Déplacer' },
  moved: {
    en: 'Moved to “{project}”: it is analysed there',
    fr: 'Déplacé vers « {project} » : il y est analysé',
  },
})
