import { texts } from '../../i18n/texts.js'

/** Keyed by better-auth's codes; TOO_MANY and REFUSED are what stands for those that it gives no code, or another. */
export const authErrorTexts = texts({
  INVALID_EMAIL_OR_PASSWORD: {
    en: 'This e-mail address and password do not go together. Check both, or reset the password. A new account is confirmed first, by the link in its mail.',
    fr: 'Cette adresse et ce mot de passe ne correspondent pas. Vérifiez les deux, ou réinitialisez le mot de passe. Un nouveau compte se confirme d’abord, par le lien de son e-mail.',
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
  TOKEN_EXPIRED: {
    en: 'This link has expired. Sign up again to get a new one.',
    fr: 'Ce lien a expiré. Inscrivez-vous de nouveau pour en recevoir un autre.',
  },
  WEAK_PASSWORD_COMMON: {
    en: 'This password is on every list of much-used ones. Put three or four unrelated words together, or let a password manager make one.',
    fr: 'Ce mot de passe est sur toutes les listes des plus courants. Assemblez trois ou quatre mots sans rapport, ou laissez un gestionnaire en créer un.',
  },
  WEAK_PASSWORD_PERSONAL: {
    en: 'This password is made of your name, your address or ours, which are tried first. Take words that have nothing to do with you.',
    fr: 'Ce mot de passe reprend votre nom, votre adresse ou le nôtre, essayés en premier. Prenez des mots sans lien avec vous.',
  },
  WEAK_PASSWORD_PATTERN: {
    en: 'This password repeats itself or follows a row of keys, numbers or a date. Put three or four unrelated words together instead.',
    fr: 'Ce mot de passe se répète, ou suit une rangée de touches, de chiffres ou une date. Assemblez plutôt trois ou quatre mots sans rapport.',
  },
  WEAK_PASSWORD_GUESSABLE: {
    en: 'This password is guessed soon. Add one or two unrelated words, or let a password manager make one.',
    fr: 'Ce mot de passe se devine vite. Ajoutez un ou deux mots sans rapport, ou laissez un gestionnaire en créer un.',
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
  REFUSED: {
    en: 'The server refused this. Check what you entered and try again; if it happens again, tell your administrator.',
    fr: 'Le serveur a refusé cette demande. Vérifiez votre saisie et réessayez ; si cela se reproduit, prévenez votre administrateur.',
  },
})

const codes = new Set(Object.keys(authErrorTexts))

export function isAuthCode(code: string): code is keyof typeof authErrorTexts {
  return codes.has(code)
}
