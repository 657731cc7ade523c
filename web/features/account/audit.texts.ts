import type { AuditAction } from '../../../src/contract/app/audit.js'
import type { Locale } from '../../../src/contract/app/me.js'
import { texts } from '../../i18n/texts.js'

const actions = {
  'alert_rule.changed': { en: 'Changed an alert rule', fr: 'Règle d’alerte modifiée' },
  'alert_rule.created': { en: 'Created an alert rule', fr: 'Règle d’alerte créée' },
  'alert_rule.deleted': { en: 'Deleted an alert rule', fr: 'Règle d’alerte supprimée' },
  'api_key.created': { en: 'Created an API key', fr: 'Clé d’API créée' },
  'api_key.revoked': { en: 'Revoked an API key', fr: 'Clé d’API révoquée' },
  'api_key.taken_over': { en: 'Took over an API key', fr: 'Clé d’API reprise' },
  'audio.deleted': { en: 'Deleted a recording', fr: 'Enregistrement supprimé' },
  'invitation.withdrawn': { en: 'Withdrew an invitation', fr: 'Invitation annulée' },
  'member.invited': { en: 'Invited a member', fr: 'Membre invité' },
  'member.joined': { en: 'Joined', fr: 'Arrivée d’un membre' },
  'member.removed': { en: 'Removed a member', fr: 'Membre retiré' },
  'member.role_changed': { en: 'Changed a member’s role', fr: 'Rôle d’un membre modifié' },
  'organisation.renamed': { en: 'Renamed the organisation', fr: 'Organisation renommée' },
  'plan.changed': { en: 'Changed the plan', fr: 'Offre modifiée' },
  'project.changed': { en: 'Changed a project', fr: 'Projet modifié' },
  'project.created': { en: 'Created a project', fr: 'Projet créé' },
  'project.deleted': { en: 'Deleted a project', fr: 'Projet supprimé' },
  'scorecard.created': { en: 'Created a scorecard', fr: 'Grille créée' },
  'scorecard.saved': { en: 'Saved a scorecard', fr: 'Grille enregistrée' },
  'webhook.changed': { en: 'Changed an endpoint', fr: 'Point d’accès modifié' },
  'webhook.created': { en: 'Added an endpoint', fr: 'Point d’accès ajouté' },
  'webhook.deleted': { en: 'Deleted an endpoint', fr: 'Point d’accès supprimé' },
  'webhook.disabled': { en: 'Disabled an endpoint', fr: 'Point d’accès désactivé' },
  'webhook.paused': { en: 'Paused an endpoint', fr: 'Point d’accès mis en pause' },
  'webhook.recovered': { en: 'Recovered failed deliveries', fr: 'Envois en échec récupérés' },
  'webhook.resent': { en: 'Sent a delivery again', fr: 'Envoi renvoyé' },
  'webhook.resumed': { en: 'Resumed an endpoint', fr: 'Point d’accès réactivé' },
  'webhook.secret_activated': { en: 'Activated a new secret', fr: 'Nouveau secret activé' },
  'webhook.secret_ended': { en: 'Ended an old secret', fr: 'Ancien secret retiré' },
  'webhook.secret_rotated': { en: 'Staged a new secret', fr: 'Nouveau secret préparé' },
} as const satisfies Record<AuditAction, Record<Locale, string>>

export const auditTexts = texts({
  ...actions,
  title: { en: 'Audit log', fr: 'Journal d’audit' },
  lead: {
    en: 'Who changed what in this organisation, newest first.',
    fr: 'Qui a changé quoi dans cette organisation, du plus récent au plus ancien.',
  },
  emptyTitle: { en: 'Nothing recorded yet', fr: 'Rien d’enregistré' },
  empty: {
    en: 'Changes to projects, scorecards, members and keys will be listed here.',
    fr: 'Les changements de projets, grilles, membres et clés apparaîtront ici.',
  },
  when: { en: 'When', fr: 'Quand' },
  who: { en: 'Who', fr: 'Qui' },
  what: { en: 'What', fr: 'Quoi' },
  details: { en: 'Details', fr: 'Détails' },
  detail: { en: '{name}: {value}', fr: '{name} : {value}' },
  theServer: { en: 'The server', fr: 'Le serveur' },
})

/** By their names in an entry's details. */
export const auditDetailTexts = texts({
  because: { en: 'reason', fr: 'raison' },
  changed: { en: 'changed', fr: 'modifié' },
  deliveries: { en: 'deliveries', fr: 'envois' },
  email: { en: 'e-mail', fr: 'e-mail' },
  events: { en: 'events', fr: 'événements' },
  expiresAt: { en: 'expires', fr: 'expire' },
  from: { en: 'from', fr: 'de' },
  holder: { en: 'held by', fr: 'détenue par' },
  keys: { en: 'API keys ended', fr: 'clés d’API retirées' },
  lastFour: { en: 'ends in', fr: 'se termine par' },
  name: { en: 'name', fr: 'nom' },
  role: { en: 'role', fr: 'rôle' },
  since: { en: 'since', fr: 'depuis' },
  to: { en: 'to', fr: 'à' },
  url: { en: 'URL', fr: 'URL' },
  version: { en: 'version', fr: 'version' },
})
