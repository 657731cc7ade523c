import { texts } from '../../i18n/texts.js'

export const rolesTexts = texts({
  LEFT: { en: 'Agent on the left channel', fr: 'Agent sur le canal gauche' },
  RIGHT: { en: 'Agent on the right channel', fr: 'Agent sur le canal droit' },
  ENGINE: { en: 'told from what is said, {share} sure', fr: 'd’après ce qui est dit, sûr à {share}' },
  ONE_CHANNEL: { en: 'Agent and customer on one channel', fr: 'Agent et client sur un seul canal' },
  BY_VOICE: {
    en: 'told from their voices and what they say, {share} sure',
    fr: 'd’après leurs voix et ce qu’ils disent, sûr à {share}',
  },
  PROJECT: { en: 'as the project’s settings say', fr: 'selon les réglages du projet' },
  PERSON: { en: 'as somebody here said', fr: 'selon une personne d’ici' },
  swap: { en: 'Swap agent and customer', fr: 'Inverser agent et client' },
  confirm: { en: 'The roles are right', fr: 'Les rôles sont justes' },
  severalAgents: {
    en: { one: '{count} agent.', other: '{count} agents.' },
    fr: { one: '{count} agent.', other: '{count} agents.' },
  },
  judgedAgent: {
    en: 'Judged: {who}, from {from}, {because}.',
    fr: 'Évalué : {who}, à partir de {from}, {because}.',
  },
  agentNumber: { en: 'Agent {number}', fr: 'Agent {number}' },
  agentNamed: { en: 'Agent {number} ({name})', fr: 'Agent {number} ({name})' },
  MOST_WORDS: { en: 'who says most', fr: 'qui parle le plus' },
  SAID: { en: 'as somebody here said', fr: 'selon une personne d’ici' },
  judgeInstead: { en: 'Judge {who} instead', fr: 'Évaluer plutôt {who}' },
  judgedAgain: {
    en: 'This call is being judged again, with the roles as you say. That takes a moment.',
    fr: 'Cet appel est évalué à nouveau, avec les rôles que vous indiquez. Un instant.',
  },
  notJudgedAgain: {
    en: 'This call could not be judged again with the roles as you said, because of an error on the server: it is shown as it was judged before. Say once more who is who; if it fails again, the operator finds the cause in the log of the worker.',
    fr: 'Cet appel n’a pas pu être évalué à nouveau avec les rôles indiqués, à cause d’une erreur du serveur : il est présenté avec son évaluation précédente. Indiquez encore une fois qui est qui ; en cas de nouvel échec, l’exploitant en trouvera la cause dans le journal du processus d’analyse.',
  },
})
