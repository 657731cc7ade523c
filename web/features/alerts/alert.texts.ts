import { texts } from '../../i18n/texts.js'

export const alertTexts = texts({
  title: { en: 'Alerts', fr: 'Alertes' },
  lead: {
    en: 'Calls that one of your rules asked to be told about.',
    fr: 'Les appels que l’une de vos règles a signalés.',
  },
  rules: { en: 'Alert rules', fr: 'Règles d’alerte' },
  acknowledge: { en: 'Acknowledge', fr: 'Acquitter' },
  acknowledgeOf: { en: 'Acknowledge “{rule}” for {call}', fr: 'Acquitter « {rule} » pour {call}' },
  acknowledgeAll: { en: 'Acknowledge all', fr: 'Tout acquitter' },
  acknowledgedBy: { en: 'Acknowledged by {name}', fr: 'Acquittée par {name}' },
  acknowledged: { en: 'Acknowledged', fr: 'Acquittée' },
  state: { en: 'State', fr: 'État' },
  anyState: { en: 'All alerts', fr: 'Toutes les alertes' },
  UNREAD: { en: 'Unread', fr: 'Non lues' },
  ACKNOWLEDGED: { en: 'Acknowledged', fr: 'Acquittées' },
  severity: { en: 'Severity', fr: 'Gravité' },
  anySeverity: { en: 'Any severity', fr: 'Toute gravité' },
  INFO: { en: 'Info', fr: 'Info' },
  WARNING: { en: 'Warning', fr: 'Avertissement' },
  CRITICAL: { en: 'Critical', fr: 'Critique' },
  listen: { en: 'Listen at {time}', fr: 'Écouter à {time}' },
  open: { en: 'Open the call', fr: 'Ouvrir l’appel' },
  emptyTitle: { en: 'No alerts', fr: 'Aucune alerte' },
  empty: {
    en: 'Make a rule, and every call that matches it is told of here.',
    fr: 'Créez une règle : chaque appel qui y répond sera signalé ici.',
  },
  emptyFiltered: { en: 'No alert fits these filters.', fr: 'Aucune alerte ne correspond à ces filtres.' },
  unread: {
    en: { one: '{count} unread alert', other: '{count} unread alerts' },
    fr: { one: '{count} alerte non lue', other: '{count} alertes non lues' },
  },
})
