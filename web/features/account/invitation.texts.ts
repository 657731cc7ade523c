import { texts } from '../../i18n/texts.js'

export const invitationTexts = texts({
  title: { en: 'Join {organisation}', fr: 'Rejoindre {organisation}' },
  titleUnknown: { en: 'Invitation', fr: 'Invitation' },
  lead: { en: '{name} invites {email}.', fr: '{name} invite {email}.' },
  accept: { en: 'Accept the invitation', fr: 'Accepter l’invitation' },
  needsAccount: {
    en: 'Sign in as {email}, or create an account with this address, to accept.',
    fr: 'Connectez-vous en tant que {email}, ou créez un compte avec cette adresse, pour accepter.',
  },
  signIn: { en: 'Sign in', fr: 'Se connecter' },
  signUp: { en: 'Create account', fr: 'Créer un compte' },
  otherAccount: {
    en: 'You are signed in as {current}. This invitation is for {email}: sign out, then open the link again.',
    fr: 'Vous êtes connecté en tant que {current}. Cette invitation est pour {email} : déconnectez-vous, puis rouvrez le lien.',
  },
  signOut: { en: 'Sign out', fr: 'Se déconnecter' },
  gone: {
    en: 'This invitation has been used, withdrawn, or has expired. Ask for a new one.',
    fr: 'Cette invitation a été utilisée, annulée ou a expiré. Demandez-en une nouvelle.',
  },
})
