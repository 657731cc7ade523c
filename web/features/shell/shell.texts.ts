import { texts } from '../../i18n/texts.js'

export const shellTexts = texts({
  skip: { en: 'Skip to content', fr: 'Aller au contenu' },
  mainNavigation: { en: 'Main', fr: 'Principal' },
  account: { en: 'Account', fr: 'Compte' },
  openMenu: { en: 'Open menu', fr: 'Ouvrir le menu' },
  menu: { en: 'Menu', fr: 'Menu' },
  accountMenu: { en: 'Account menu', fr: 'Menu du compte' },
  language: { en: 'Language', fr: 'Langue' },
  theme: { en: 'Appearance', fr: 'Apparence' },
  themeSystem: { en: 'As the system', fr: 'Comme le système' },
  themeLight: { en: 'Light', fr: 'Clair' },
  themeDark: { en: 'Dark', fr: 'Sombre' },
  organisations: { en: 'Organisation', fr: 'Organisation' },
  signOut: { en: 'Sign out', fr: 'Se déconnecter' },
  signIn: { en: 'Sign in', fr: 'Se connecter' },
  analysesUsed: { en: '{used} of {limit} analyses', fr: '{used} analyses sur {limit}' },
  analysesUsedUnlimited: {
    en: { one: '{count} analysis this period', other: '{count} analyses this period' },
    fr: { one: '{count} analyse sur la période', other: '{count} analyses sur la période' },
  },
  usage: { en: 'Analyses used in this period', fr: 'Analyses utilisées sur la période' },
  wrongAddress: {
    en: 'Here you can only look around. To sign in and work, open',
    fr: 'Ici, la consultation seule est possible. Pour vous connecter et travailler, ouvrez',
  },
  notFoundTitle: { en: 'Page not found', fr: 'Page introuvable' },
  notFound: {
    en: 'Nothing is at this address. It may have been deleted, or belong to another organisation.',
    fr: 'Rien ne se trouve à cette adresse. La page a pu être supprimée ou appartenir à une autre organisation.',
  },
  home: { en: 'Go to the projects', fr: 'Aller aux projets' },
  errorTitle: { en: 'This page could not be shown', fr: 'Cette page n’a pas pu être affichée' },
  openNavigation: { en: 'Documentation', fr: 'Documentation' },
  developers: { en: 'Developers', fr: 'Développeurs' },
  guides: { en: 'Guides', fr: 'Guides' },
  openApp: { en: 'Open the app', fr: 'Ouvrir l’application' },
})
