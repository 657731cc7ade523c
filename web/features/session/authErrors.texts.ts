import { texts } from '../../i18n/texts.js'

/** Keyed by better-auth's codes. */
export const authErrorTexts = texts({
  INVALID_EMAIL_OR_PASSWORD: {
    en: 'This e-mail address and password do not go together. Check both, or reset the password.',
    fr: 'Cette adresse et ce mot de passe ne correspondent pas. Vérifiez les deux, ou réinitialisez le mot de passe.',
  },
  USER_ALREADY_EXISTS: {
    en: 'This address has an account already: sign in instead.',
    fr: 'Cette adresse a déjà un compte : connectez-vous plutôt.',
  },
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: {
    en: 'This address has an account already: sign in instead.',
    fr: 'Cette adresse a déjà un compte : connectez-vous plutôt.',
  },
  INVALID_TOKEN: {
    en: 'This link has been used or has expired. Ask for a new one.',
    fr: 'Ce lien a déjà servi ou a expiré. Demandez-en un nouveau.',
  },
  INVALID_PASSWORD: {
    en: 'The current password is not right.',
    fr: 'Le mot de passe actuel n’est pas le bon.',
  },
  EMAIL_PASSWORD_SIGN_UP_DISABLED: {
    en: 'New accounts are by invitation only on this server. Ask its administrator.',
    fr: 'Sur ce serveur, un compte se crée sur invitation seulement. Adressez-vous à son administrateur.',
  },
  TOO_MANY: {
    en: 'Too many attempts. Wait a minute, then try again.',
    fr: 'Trop de tentatives. Attendez une minute, puis réessayez.',
  },
})
