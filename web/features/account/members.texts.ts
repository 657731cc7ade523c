import { texts } from '../../i18n/texts.js'

export const membersTexts = texts({
  title: { en: 'Members', fr: 'Membres' },
  lead: { en: 'Who works in {organisation}.', fr: 'Qui travaille dans {organisation}.' },
  organisationName: { en: 'Organisation name', fr: 'Nom de l’organisation' },
  rename: { en: 'Rename', fr: 'Renommer' },
  renamed: { en: 'Organisation renamed', fr: 'Organisation renommée' },
  invite: { en: 'Invite someone', fr: 'Inviter quelqu’un' },
  email: { en: 'E-mail', fr: 'E-mail' },
  role: { en: 'Role', fr: 'Rôle' },
  roleOf: { en: 'Role of {name}', fr: 'Rôle de {name}' },
  OWNER: { en: 'Owner', fr: 'Propriétaire' },
  ADMIN: { en: 'Admin', fr: 'Administrateur' },
  MEMBER: { en: 'Member', fr: 'Membre' },
  roleHint: {
    en: 'Members work with calls and scorecards. Admins also manage members and API keys.',
    fr: 'Les membres travaillent sur les appels et les grilles. Les administrateurs gèrent aussi les membres et les clés d’API.',
  },
  sendInvitation: { en: 'Create invitation', fr: 'Créer l’invitation' },
  invited: { en: 'Invitation ready', fr: 'Invitation prête' },
  linkMailed: {
    en: 'An e-mail is on its way to {email}. You can also hand over this link:',
    fr: 'Un e-mail part vers {email}. Vous pouvez aussi transmettre ce lien :',
  },
  linkByHand: {
    en: 'This server sends no e-mail. Hand this link to {email}:',
    fr: 'Ce serveur n’envoie pas d’e-mails. Transmettez ce lien à {email} :',
  },
  linkNotMailedAgain: {
    en: '{email} has been sent several invitations today, so this one was not mailed. It replaces the ones before: hand this link over:',
    fr: '{email} a déjà reçu plusieurs invitations aujourd’hui : celle-ci n’est pas envoyée. Elle remplace les précédentes ; transmettez ce lien :',
  },
  linkNotMailed: {
    en: 'The e-mail to {email} could not be sent. Hand this link over:',
    fr: 'L’e-mail à {email} n’a pas pu partir. Transmettez ce lien :',
  },
  copyLink: { en: 'Copy link', fr: 'Copier le lien' },
  done: { en: 'Done', fr: 'Terminé' },
  name: { en: 'Name', fr: 'Nom' },
  joined: { en: 'Joined', fr: 'Arrivé' },
  actions: { en: 'Actions', fr: 'Actions' },
  you: { en: 'you', fr: 'vous' },
  remove: { en: 'Remove', fr: 'Retirer' },
  removeAsk: { en: 'Remove {name}?', fr: 'Retirer {name} ?' },
  removeLead: {
    en: 'They lose access at once. What they uploaded stays.',
    fr: 'L’accès est coupé aussitôt. Ses enregistrements restent.',
  },
  leave: { en: 'Leave', fr: 'Quitter' },
  leaveAsk: { en: 'Leave {organisation}?', fr: 'Quitter {organisation} ?' },
  leaveLead: {
    en: 'You lose access to its calls at once. Only an invitation brings you back.',
    fr: 'Vous perdez aussitôt l’accès à ses appels. Seule une invitation permet de revenir.',
  },
  removed: { en: 'Member removed', fr: 'Membre retiré' },
  roleChanged: { en: 'Role changed', fr: 'Rôle modifié' },
  demoteAsk: { en: 'Make {name} a member?', fr: 'Faire de {name} un simple membre ?' },
  demoteLead: {
    en: 'Members work with calls and scorecards, and hold no API keys.',
    fr: 'Les membres travaillent sur les appels et les grilles, et ne détiennent pas de clés d’API.',
  },
  demote: { en: 'Change role', fr: 'Changer le rôle' },
  keysLead: {
    en: { one: 'One API key of theirs works:', other: '{count} API keys of theirs work:' },
    fr: {
      one: 'Une clé d’API est à son nom et fonctionne :',
      other: '{count} clés d’API sont à son nom et fonctionnent :',
    },
  },
  ownKeysLead: {
    en: {
      one: 'Your API key is revoked. What uses it stops at once:',
      other: 'Your {count} API keys are revoked. What uses them stops at once:',
    },
    fr: {
      one: 'Votre clé d’API est révoquée. Ce qui s’en sert s’arrête aussitôt :',
      other: 'Vos {count} clés d’API sont révoquées. Ce qui s’en sert s’arrête aussitôt :',
    },
  },
  keysChoice: { en: 'What becomes of the keys', fr: 'Que faire des clés' },
  REVOKE: {
    en: 'Revoke: what uses them stops at once.',
    fr: 'Révoquer : ce qui s’en sert s’arrête aussitôt.',
  },
  TAKE_OVER: {
    en: 'Take over: they go on working, and you answer for them. Whoever kept a copy can still use it.',
    fr: 'Reprendre : elles restent valables et vous en répondez. Qui en a gardé une copie peut encore s’en servir.',
  },
  keyUsed: { en: 'last used {date}', fr: 'dernier usage : {date}' },
  keyUnused: { en: 'not used yet', fr: 'jamais utilisée' },
  invitations: { en: 'Open invitations', fr: 'Invitations en cours' },
  expires: { en: 'Expires', fr: 'Expire' },
  invitedBy: { en: 'Invited by', fr: 'Invité par' },
  withdraw: { en: 'Withdraw', fr: 'Annuler' },
  withdrawFor: { en: 'Withdraw the invitation of {email}', fr: 'Annuler l’invitation de {email}' },
  withdrawn: { en: 'Invitation withdrawn', fr: 'Invitation annulée' },
})
