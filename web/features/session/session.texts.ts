import { texts } from '../../i18n/texts.js'

export const sessionTexts = texts({
  signInTitle: { en: 'Sign in', fr: 'Se connecter' },
  signUpTitle: { en: 'Create your account', fr: 'Créer votre compte' },
  signUpLead: {
    en: 'Your own organisation, your own scorecard, the first call scored in minutes.',
    fr: 'Votre organisation, votre grille, un premier appel évalué en quelques minutes.',
  },
  name: { en: 'Your name', fr: 'Votre nom' },
  email: { en: 'E-mail', fr: 'E-mail' },
  password: { en: 'Password', fr: 'Mot de passe' },
  newPassword: { en: 'New password', fr: 'Nouveau mot de passe' },
  passwordHint: {
    en: 'At least 10 characters: three or four unrelated words do well.',
    fr: 'Au moins 10 caractères : trois ou quatre mots sans rapport conviennent.',
  },
  mailedTitle: { en: 'Look at your mail', fr: 'Consultez vos e-mails' },
  mailed: {
    en: 'We have written to {email}. The mail says how to go on: with your new account, or with the one that this address has already.',
    fr: 'Nous avons écrit à {email}. L’e-mail dit comment continuer : avec votre nouveau compte, ou avec celui que cette adresse a déjà.',
  },
  confirmTitle: { en: 'Confirm your address', fr: 'Confirmer votre adresse' },
  confirmLead: {
    en: 'You made an account with this address: confirm that it is yours.',
    fr: 'Vous avez créé un compte avec cette adresse : confirmez qu’elle est à vous.',
  },
  confirm: { en: 'Confirm', fr: 'Confirmer' },
  confirmed: { en: 'Confirmed. You can sign in now.', fr: 'Confirmée. Vous pouvez vous connecter.' },
  organisation: { en: 'Organisation', fr: 'Organisation' },
  organisationHint: { en: 'You can rename it later.', fr: 'Vous pourrez la renommer plus tard.' },
  signIn: { en: 'Sign in', fr: 'Se connecter' },
  signUp: { en: 'Create account', fr: 'Créer le compte' },
  noAccount: { en: 'No account yet?', fr: 'Pas encore de compte ?' },
  haveAccount: { en: 'Already have an account?', fr: 'Vous avez déjà un compte ?' },
  forgot: { en: 'Forgot your password?', fr: 'Mot de passe oublié ?' },
  forgotTitle: { en: 'Reset your password', fr: 'Réinitialiser le mot de passe' },
  forgotLead: {
    en: 'We send a link to choose a new one to your e-mail address.',
    fr: 'Nous envoyons à votre adresse un lien pour en choisir un nouveau.',
  },
  sendLink: { en: 'Send the link', fr: 'Envoyer le lien' },
  linkSent: {
    en: 'If this address has an account, a link is on its way. It is valid for one hour.',
    fr: 'Si un compte existe pour cette adresse, un lien est en route. Il est valable une heure.',
  },
  noMail: {
    en: 'This server sends no e-mail. Ask your administrator to set a new password for you.',
    fr: 'Ce serveur n’envoie pas d’e-mails. Demandez à votre administrateur de définir un nouveau mot de passe.',
  },
  chooseTitle: { en: 'Choose a new password', fr: 'Choisir un nouveau mot de passe' },
  save: { en: 'Save and sign in', fr: 'Enregistrer et se connecter' },
  linkInvalid: {
    en: 'This link has been used or has expired. Ask for a new one.',
    fr: 'Ce lien a déjà servi ou a expiré. Demandez-en un nouveau.',
  },
  back: { en: 'Back to sign-in', fr: 'Retour à la connexion' },
  demoTitle: { en: 'Look around in the demo', fr: 'Découvrir la démo' },
  demoLead: {
    en: 'An organisation with recorded calls to look around in. Right after the first start their analyses take some minutes.',
    fr: 'Une organisation avec des appels enregistrés à explorer. Juste après le premier démarrage, leur analyse prend quelques minutes.',
  },
  demoSignIn: { en: 'Sign in to the demo', fr: 'Se connecter à la démo' },
  signUpClosed: {
    en: 'New accounts are by invitation only on this server.',
    fr: 'Sur ce serveur, un compte se crée sur invitation seulement.',
  },
})
