import { texts } from '../i18n/texts.js'

export const formTexts = texts({
  required: { en: 'Fill this in.', fr: 'À remplir.' },
  tooShort: { en: 'At least {count} characters.', fr: 'Au moins {count} caractères.' },
  tooLong: { en: 'At most {count} characters.', fr: 'Au plus {count} caractères.' },
  tooFew: {
    en: { one: 'At least {count} entry is needed.', other: 'At least {count} entries are needed.' },
    fr: { one: 'Il faut au moins {count} élément.', other: 'Il faut au moins {count} éléments.' },
  },
  tooMany: {
    en: { one: 'At most {count} entry.', other: 'At most {count} entries.' },
    fr: { one: 'Au plus {count} élément.', other: 'Au plus {count} éléments.' },
  },
  tooSmall: { en: 'At least {count}.', fr: 'Au moins {count}.' },
  aboveOnly: { en: 'Must be above {count}.', fr: 'Doit être supérieur à {count}.' },
  tooBig: { en: 'At most {count}.', fr: 'Au plus {count}.' },
  notANumber: { en: 'Enter a number.', fr: 'Saisissez un nombre.' },
  email: {
    en: 'Enter an e-mail address, such as you@company.com.',
    fr: 'Saisissez une adresse e-mail, par exemple vous@entreprise.fr.',
  },
  checkFields: { en: 'Some fields need your attention.', fr: 'Certains champs sont à corriger.' },
})
