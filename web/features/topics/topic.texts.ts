import { texts } from '../../i18n/texts.js'

export const topicTexts = texts({
  title: { en: 'Topics', fr: 'Thèmes' },
  lead: {
    en: 'What the calls of this project may be about. Each call gets the topics that the customer’s words show.',
    fr: 'Ce dont les appels de ce projet peuvent parler. Chaque appel reçoit les thèmes que montrent les mots du client.',
  },
  toProject: { en: 'Project', fr: 'Projet' },
  add: { en: 'New topic', fr: 'Nouveau thème' },
  change: { en: 'Change the topic', fr: 'Modifier le thème' },
  quoted: { en: '“{example}”', fr: '« {example} »' },
  changeNamed: { en: 'Change “{name}”', fr: 'Modifier « {name} »' },
  removeNamed: { en: 'Remove “{name}”', fr: 'Supprimer « {name} »' },
  remove: { en: 'Remove', fr: 'Supprimer' },
  removeLead: {
    en: 'No call is about it any more. The calls, their scores and the other topics stay.',
    fr: 'Plus aucun appel n’en parle. Les appels, leurs scores et les autres thèmes restent.',
  },
  name: { en: 'Name', fr: 'Nom' },
  words: { en: 'Words', fr: 'Mots' },
  wordsHint: {
    en: 'A word or short phrase a line, such as “refund” or “gift card”. Other forms of them are found too.',
    fr: 'Un mot ou une courte expression par ligne, comme « remboursement » ou « carte cadeau ». Leurs autres formes sont trouvées aussi.',
  },
  examples: { en: 'Examples', fr: 'Exemples' },
  examplesHint: {
    en: 'A sentence a line that customers say when they call about it. In English, what means the same is found too; in other languages give words.',
    fr: 'Une phrase par ligne que disent les clients qui appellent à ce sujet. En anglais, ce qui veut dire la même chose est trouvé aussi ; dans les autres langues, donnez des mots.',
  },
  pastCalls: {
    en: 'Past calls are looked through again after you save, without their recordings.',
    fr: 'Les appels passés sont relus après l’enregistrement, sans leur audio.',
  },
  save: { en: 'Save', fr: 'Enregistrer' },
  calls: {
    en: { one: '{count} call', other: '{count} calls' },
    fr: { one: '{count} appel', other: '{count} appels' },
  },
  share: { en: '{share} of the calls', fr: '{share} des appels' },
  actions: { en: 'Actions', fr: 'Actions' },
  withoutTopic: { en: 'Without a topic', fr: 'Sans thème' },
  pending: {
    en: {
      one: 'One call is still to be looked through for what has changed.',
      other: '{count} calls are still to be looked through for what has changed.',
    },
    fr: {
      one: 'Un appel reste à relire d’après ce qui a changé.',
      other: '{count} appels restent à relire d’après ce qui a changé.',
    },
  },
  emptyTitle: { en: 'No topics yet', fr: 'Pas encore de thèmes' },
  empty: {
    en: 'With a topic such as “Billing” you can ask for its calls and see how many there are.',
    fr: 'Avec un thème comme « Facturation », vous pouvez demander ses appels et voir combien il y en a.',
  },
  suggestions: { en: 'Said often', fr: 'Souvent dit' },
  suggestionsLead: {
    en: {
      one: 'By customers in the newest call without a topic.',
      other: 'By customers in the newest {count} calls without a topic.',
    },
    fr: {
      one: 'Par les clients dans le dernier appel sans thème.',
      other: 'Par les clients dans les {count} derniers appels sans thème.',
    },
  },
  allHaveTopics: {
    en: 'No analysed call is without a topic.',
    fr: 'Aucun appel analysé n’est sans thème.',
  },
  noSuggestions: {
    en: 'Nothing is said in several of them.',
    fr: 'Rien n’est dit dans plusieurs d’entre eux.',
  },
  adopt: { en: 'Make “{name}” a topic', fr: 'Faire de « {name} » un thème' },
  adoptShort: { en: 'Make a topic', fr: 'En faire un thème' },
  filter: { en: 'Topic', fr: 'Thème' },
  all: { en: 'All topics', fr: 'Tous les thèmes' },
  shares: { en: 'What calls are about', fr: 'Ce dont parlent les appels' },
  sharesHint: {
    en: 'A call may be about several topics.',
    fr: 'Un appel peut parler de plusieurs thèmes.',
  },
})
