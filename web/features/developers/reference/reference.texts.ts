import { texts } from '../../../i18n/texts.js'

export const referenceTexts = texts({
  lead: {
    en: 'Made from the OpenAPI 3.1 document that this server publishes. Every endpoint can be tried here with a key of yours; each try is a real call and counts against the quota.',
    fr: 'Produite à partir du document OpenAPI 3.1 publié par ce serveur. Chaque point d’accès peut être essayé ici avec une clé à vous ; chaque essai est un véritable appel et compte dans le quota.',
  },
  document: { en: 'OpenAPI document', fr: 'Document OpenAPI' },
  key: { en: 'API key', fr: 'Clé d’API' },
  keyHint: {
    en: 'Stays in this page’s memory: it is forgotten when you reload or leave.',
    fr: 'Reste dans la mémoire de cette page : elle est oubliée dès que vous la rechargez ou la quittez.',
  },
  parameters: { en: 'Parameters', fr: 'Paramètres' },
  answer: { en: 'Answer', fr: 'Réponse' },
  errors: { en: 'Errors', fr: 'Erreurs' },
  required: { en: 'required', fr: 'obligatoire' },
  byDefault: { en: 'default {value}', fr: '{value} par défaut' },
  fieldsOf: { en: 'Fields of {name}', fr: 'Champs de {name}' },
  tryIt: { en: 'Try it', fr: 'Essayer' },
  send: { en: 'Send', fr: 'Envoyer' },
  request: { en: 'Request', fr: 'Requête' },
  example: { en: 'Example', fr: 'Exemple' },
  none: { en: 'none', fr: 'aucun' },
  any: { en: 'any', fr: 'tous' },
})
