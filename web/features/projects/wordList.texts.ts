import { texts } from '../../i18n/texts.js'

export const wordListTexts = texts({
  title: { en: 'Words of this project', fr: 'Mots de ce projet' },
  hint: {
    en: 'Names of your company, products and places, one a line: what sounds like one of them is written as it, and what was heard is kept beside it. The names of members, and of agents of this project’s calls, are added by themselves.',
    fr: 'Noms de votre entreprise, de vos produits et de lieux, un par ligne : ce qui sonne comme l’un d’eux est écrit ainsi, et ce qui a été entendu est conservé à côté. Les noms des membres, et des agents des appels de ce projet, s’y ajoutent d’eux-mêmes.',
  },
  example: { en: 'Big Jim’s Auto\nFlexi Saver', fr: 'Garage Lefèvre\nForfait Liberté' },
  wrongLine: { en: 'Line {line}: {problem}', fr: 'Ligne {line} : {problem}' },
  save: { en: 'Save words', fr: 'Enregistrer les mots' },
  saved: { en: 'Words saved', fr: 'Mots enregistrés' },
})
