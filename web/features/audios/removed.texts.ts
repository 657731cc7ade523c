import { texts } from '../../i18n/texts.js'

export const removedTexts = texts({
  title: { en: 'Recently deleted', fr: 'Supprimés récemment' },
  toProject: { en: 'Back to the project', fr: 'Retour au projet' },
  lead: {
    en: 'Deleted recordings can be brought back until they are erased, with their analyses and alerts. Until then they count as stored.',
    fr: 'Un enregistrement supprimé peut être rétabli jusqu’à son effacement, avec son analyse et ses alertes. Jusque-là, il compte dans le stockage.',
  },
  emptyTitle: { en: 'Nothing deleted lately', fr: 'Rien de supprimé récemment' },
  empty: {
    en: 'A recording that is deleted waits here for some days before it is erased.',
    fr: 'Un enregistrement supprimé attend ici quelques jours avant d’être effacé.',
  },
  recording: { en: 'Recording', fr: 'Enregistrement' },
  removed: { en: 'Deleted', fr: 'Supprimé' },
  removedBy: { en: '{when}, by {who}', fr: '{when}, par {who}' },
  erasedAfter: { en: 'Erased after', fr: 'Effacé après le' },
  actions: { en: 'Actions', fr: 'Actions' },
  restore: { en: 'Bring back', fr: 'Rétablir' },
  restoreOf: { en: 'Bring back {name}', fr: 'Rétablir {name}' },
  restored: { en: '“{name}” is back', fr: '« {name} » est rétabli' },
  erase: { en: 'Erase', fr: 'Effacer' },
  eraseOf: { en: 'Erase {name}', fr: 'Effacer {name}' },
  eraseAsk: { en: 'Erase “{name}”?', fr: 'Effacer « {name} » ?' },
  eraseLead: {
    en: 'The recording and its analysis are erased now. This cannot be undone.',
    fr: 'L’enregistrement et son analyse sont effacés maintenant. C’est irréversible.',
  },
  erased: { en: 'Recording erased', fr: 'Enregistrement effacé' },
})
