import { texts } from '../../i18n/texts.js'

export const apiKeysTexts = texts({
  title: { en: 'API keys', fr: 'Clés d’API' },
  lead: {
    en: 'A key reads everything of {organisation} through the API, until it is revoked.',
    fr: 'Une clé lit tout de {organisation} par l’API, jusqu’à sa révocation.',
  },
  create: { en: 'Create a key', fr: 'Créer une clé' },
  name: { en: 'Name', fr: 'Nom' },
  nameHint: {
    en: 'What uses it: “Nightly export”. You will want to know when you revoke it.',
    fr: 'Ce qui s’en sert : « Export nocturne ». Utile le jour où vous la révoquez.',
  },
  expiry: { en: 'Expires', fr: 'Expiration' },
  never: { en: 'Never', fr: 'Jamais' },
  inDays: {
    en: { one: 'In {count} day', other: 'In {count} days' },
    fr: { one: 'Dans {count} jour', other: 'Dans {count} jours' },
  },
  created: { en: 'Your new key', fr: 'Votre nouvelle clé' },
  once: {
    en: 'Copy it now: it is shown this once. We keep only its hash.',
    fr: 'Copiez-la maintenant : elle n’est affichée qu’une fois. Nous n’en gardons que l’empreinte.',
  },
  copyKey: { en: 'Copy key', fr: 'Copier la clé' },
  tryIt: { en: 'Try it:', fr: 'Essayez :' },
  copyCurl: { en: 'Copy command', fr: 'Copier la commande' },
  done: { en: 'Done', fr: 'Terminé' },
  key: { en: 'Key', fr: 'Clé' },
  createdBy: { en: 'Created', fr: 'Créée' },
  byOn: { en: '{date} by {name}', fr: '{date} par {name}' },
  nowHeldBy: { en: 'Held by {name}', fr: 'Détenue par {name}' },
  heldByNobody: {
    en: 'Not an owner or admin any more: revoke it, or keep it knowingly',
    fr: 'N’est plus propriétaire ni administrateur : révoquez-la, ou gardez-la en connaissance de cause',
  },
  operator: { en: 'the operator', fr: 'l’exploitant' },
  lastUsed: { en: 'Last used', fr: 'Dernier usage' },
  lastUsedAt: { en: 'Last used: {date}', fr: 'Dernier usage : {date}' },
  notYet: { en: 'Not yet', fr: 'Pas encore' },
  expired: { en: 'Expired', fr: 'Expirée' },
  revoked: { en: 'Revoked', fr: 'Révoquée' },
  actions: { en: 'Actions', fr: 'Actions' },
  revoke: { en: 'Revoke', fr: 'Révoquer' },
  revokeNamed: { en: 'Revoke {name}', fr: 'Révoquer {name}' },
  revokeAsk: { en: 'Revoke {name}?', fr: 'Révoquer {name} ?' },
  revokeLead: {
    en: 'The very next call with it fails. There is no way back; a new key takes a moment.',
    fr: 'Le prochain appel avec elle échoue. C’est sans retour ; une nouvelle clé prend un instant.',
  },
  wasRevoked: { en: '{name} is revoked', fr: '{name} est révoquée' },
  none: { en: 'No keys yet', fr: 'Pas encore de clé' },
  noneLead: {
    en: 'Create one to read projects, recordings and analyses from your own programs.',
    fr: 'Créez-en une pour lire projets, enregistrements et analyses depuis vos programmes.',
  },
  managersOnly: {
    en: 'Owners and admins manage API keys',
    fr: 'Les clés d’API sont gérées par propriétaires et administrateurs',
  },
  managersOnlyLead: {
    en: 'A key reads every call of the organisation. Ask an owner or admin of {organisation} for one.',
    fr: 'Une clé lit tous les appels de l’organisation. Demandez-en une à un propriétaire ou administrateur de {organisation}.',
  },
  noAccess: {
    en: 'Your plan has no API access: calls with these keys answer 403 until you change it.',
    fr: 'Votre offre ne donne pas accès à l’API : les appels avec ces clés répondent 403 jusqu’au changement.',
  },
  toPlans: { en: 'Plan and usage', fr: 'Offre et usage' },
})
