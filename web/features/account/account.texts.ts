import { texts } from '../../i18n/texts.js'

export const accountTexts = texts({
  profile: { en: 'Profile', fr: 'Profil' },
  name: { en: 'Name', fr: 'Nom' },
  email: { en: 'E-mail', fr: 'E-mail' },
  language: { en: 'Language of the app', fr: 'Langue de l’application' },
  languageBrowser: { en: 'As the browser', fr: 'Comme le navigateur' },
  save: { en: 'Save', fr: 'Enregistrer' },
  profileSaved: { en: 'Profile saved', fr: 'Profil enregistré' },
  password: { en: 'Password', fr: 'Mot de passe' },
  currentPassword: { en: 'Current password', fr: 'Mot de passe actuel' },
  newPassword: { en: 'New password', fr: 'Nouveau mot de passe' },
  passwordHint: {
    en: 'At least 10 characters. Your other sessions are signed out.',
    fr: 'Au moins 10 caractères. Vos autres sessions sont fermées.',
  },
  changePassword: { en: 'Change password', fr: 'Changer le mot de passe' },
  passwordChanged: { en: 'Password changed', fr: 'Mot de passe changé' },
  organisation: { en: 'Organisation', fr: 'Organisation' },
  organisationName: { en: 'Organisation name', fr: 'Nom de l’organisation' },
  organisationSaved: { en: 'Organisation renamed', fr: 'Organisation renommée' },
})
