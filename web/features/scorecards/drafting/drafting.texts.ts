import { texts } from '../../../i18n/texts.js'

export const draftingTexts = texts({
  callsOf: { en: 'Look through the calls of', fr: 'Chercher dans les appels de' },
  noProject: { en: 'No project: ordinary talk only', fr: 'Aucun projet : paroles courantes seulement' },
  callsHint: {
    en: 'For proposals, and to see what would change.',
    fr: 'Pour les propositions, et pour voir ce qui changerait.',
  },
  proposals: { en: 'Make it in ten clicks', fr: 'L’affiner en dix clics' },
  proposalsLead: {
    en: 'From what you wrote or chose above we propose what people really say, some of it nearly but not quite the same. Say of each what it is: the one becomes an example, the other a counter-example.',
    fr: 'À partir de ce que vous avez écrit ou choisi, nous proposons ce qui se dit vraiment, parfois presque la même chose sans l’être. Dites ce qu’il en est : l’un devient un exemple, l’autre un contre-exemple.',
  },
  needsExample: {
    en: 'Write one example above, or choose what is recognised by itself.',
    fr: 'Écrivez un exemple ci-dessus, ou choisissez ce qui est reconnu sans exemple.',
  },
  ask: { en: 'Propose', fr: 'Proposer' },
  askOthers: { en: 'Propose others', fr: 'En proposer d’autres' },
  searching: {
    en: 'Looking for what may mean the same …',
    fr: 'Recherche de ce qui pourrait vouloir dire la même chose…',
  },
  same: { en: 'Means the same', fr: 'Même sens' },
  different: { en: 'Does not', fr: 'Autre sens' },
  sameOf: { en: 'Means the same: {text}', fr: 'Même sens : {text}' },
  differentOf: { en: 'Does not: {text}', fr: 'Autre sens : {text}' },
  quoted: { en: '“{text}”', fr: '« {text} »' },
  ordinary: { en: 'Ordinary talk, from no call of yours', fr: 'Parole courante, d’aucun de vos appels' },
  newTab: { en: '(opens in a new tab)', fr: '(s’ouvre dans un nouvel onglet)' },
  answered: {
    en: {
      one: '{count} answer so far. Ten make a criterion.',
      other: '{count} answers so far. Ten make a criterion.',
    },
    fr: { one: '{count} réponse. Dix font un critère.', other: '{count} réponses. Dix font un critère.' },
  },
  enough: {
    en: '{count} answers: that should do. Save when what would change is right.',
    fr: '{count} réponses : cela devrait suffire. Enregistrez si les changements vous conviennent.',
  },
  nothingMore: {
    en: 'Nothing else comes near. Write another example in other words, or choose a project with more calls.',
    fr: 'Rien d’autre ne s’en approche. Écrivez un exemple avec d’autres mots, ou choisissez un projet avec plus d’appels.',
  },
  full: {
    en: 'There is no room for more examples: at most {count} of each.',
    fr: 'Plus de place pour d’autres exemples : {count} au plus de chaque.',
  },
  trial: { en: 'What would change', fr: 'Ce qui changerait' },
  trialLead: {
    en: 'Judges the newest calls of the project by this criterion as it stands here. Nothing is stored.',
    fr: 'Juge les derniers appels du projet selon ce critère tel qu’il est ici. Rien n’est enregistré.',
  },
  tryIt: { en: 'Try on past calls', fr: 'Essayer sur les appels passés' },
  stop: { en: 'Stop', fr: 'Arrêter' },
  progress: { en: '{done} of {total} calls judged', fr: '{done} appels jugés sur {total}' },
  chooseProject: {
    en: 'Choose a project whose calls are to be judged.',
    fr: 'Choisissez un projet dont les appels seront jugés.',
  },
  notYet: { en: 'The criterion is not complete yet.', fr: 'Le critère n’est pas encore complet.' },
  noCalls: { en: 'This project has no analysed call yet.', fr: 'Ce projet n’a pas encore d’appel analysé.' },
  stale: {
    en: 'The criterion has changed since: try it again.',
    fr: 'Le critère a changé depuis : essayez-le à nouveau.',
  },
  wouldChange: {
    en: { one: '{count} of {total} calls would change.', other: '{count} of {total} calls would change.' },
    fr: { one: '{count} appel sur {total} changerait.', other: '{count} appels sur {total} changeraient.' },
  },
  wouldBe: {
    en: {
      one: '{count} call judged. Nothing is saved to compare with.',
      other: '{count} calls judged. Nothing is saved to compare with.',
    },
    fr: {
      one: '{count} appel jugé. Rien d’enregistré à quoi comparer.',
      other: '{count} appels jugés. Rien d’enregistré à quoi comparer.',
    },
  },
  tooLong: {
    en: {
      one: '{count} call is too long to be judged here.',
      other: '{count} calls are too long to be judged here.',
    },
    fr: {
      one: '{count} appel est trop long pour être jugé ici.',
      other: '{count} appels sont trop longs pour être jugés ici.',
    },
  },
  calls: {
    en: { one: '{count} call', other: '{count} calls' },
    fr: { one: '{count} appel', other: '{count} appels' },
  },
  becomes: { en: 'becomes', fr: 'devient' },
  unchanged: { en: 'unchanged', fr: 'inchangé' },
  unsure: {
    en: { one: '{count} unsure', other: '{count} unsure' },
    fr: { one: '{count} incertain', other: '{count} incertains' },
  },
  isUnsure: { en: 'unsure', fr: 'incertain' },
})
