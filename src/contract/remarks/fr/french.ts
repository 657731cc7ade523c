import type { Outcome } from '../../about.js'
import type { Beyond, RemarkOf, RemarkWords } from '../remark.js'
import { metrics } from './metrics.js'
import { figure, listed, points, quoted, quotedAt, said, text, WHO, where } from './phrases.js'

const VERDICTS = {
  MET: 'satisfait',
  PARTIAL: 'partiellement satisfait',
  NOT_MET: 'non satisfait',
  NOT_APPLICABLE: 'non applicable',
}

const TROUBLES: Record<RemarkOf<'ENGINE_STANDS'>['because'], string> = {
  NO_MODEL: 'aucun modèle de langage n’est configuré',
  MODEL_REFUSED: 'le modèle de langage a refusé de répondre',
  MODEL_TOO_SLOW: 'le modèle de langage n’a pas répondu à temps',
  MODEL_OUT_OF_REACH: 'le modèle de langage est injoignable',
  MODEL_SAID_NOTHING: 'la réponse du modèle de langage ne contient aucun message',
  MODEL_WRONG_FORM: 'la réponse du modèle de langage n’a pas la forme convenue',
  MODEL_WITHOUT_QUOTE: 'le modèle de langage n’a rien cité qui en justifie un autre',
  MODEL_LIMIT_REACHED: 'l’organisation a épuisé ce qu’elle peut utiliser du modèle de langage ce mois-ci',
  MODEL_CALL_TOO_LONG: 'une prise de parole est trop longue pour le modèle de langage',
}

export const french: RemarkWords = {
  SAID: ({ moment }) => text`${said(moment)}.`,
  SAID_ELSEWHERE: ({ moment, within }) =>
    text`${said(moment)}, mais pas ${where(within)}, là où on l’attend.`,
  SAID_NEARLY: ({ moment, name }) => text`${said(moment)} : proche de ${quoted(name)}, mais pas nettement.`,
  NOBODY_TO_SAY: ({ example }) =>
    text`Parmi ceux qui auraient pu le dire, personne ne parle dans cet appel ; on attendait une phrase comme ${quoted(example)}.`,
  NOT_SAID: ({ within, example }) =>
    text`On attendait ${where(within)} une phrase comme ${quoted(example)} ; rien de ce qui a été dit ne s’en approche.`,
  NOT_SAID_NEAREST: ({ within, example, moment }) =>
    text`On attendait ${where(within)} une phrase comme ${quoted(example)} ; la plus proche est ${quotedAt(moment)}, mais pas assez.`,
  FORBIDDEN_SAID: ({ moment, times }) => text`${said(moment)}${again(times - 1)}.`,
  FORBIDDEN_NEARLY_SAID: ({ moment }) =>
    text`${said(moment)}, ce qui se rapproche de ce qu’il ne faut pas dire : à écouter.`,
  HARDLY_SPOKE: () => text`Non évalué : la personne concernée n’a presque rien dit.`,
  NOTHING_FORBIDDEN_SAID: ({ within }) => text`Rien de tel n’a été dit ${where(within)}.`,
  OTHER_DID_NOT_OCCUR: ({ side, name }) =>
    text`À chercher ${where({ kind: side, name })}, qui n’a pas eu lieu dans cet appel.`,
  MEASURED: (remark) =>
    text`${capital(metrics[remark.metric].label)} était de ${measure(remark, remark.value)} ; ${bounds(remark)}.`,
  NOT_MEASURED: ({ metric }) =>
    text`Impossible de mesurer ${metrics[metric].label} : l’enregistrement ne distingue pas les interlocuteurs, ou l’un d’eux ne dit rien.`,
  AGENT_SENTIMENT_OFF: () =>
    text`Non évalué : votre organisation ne déduit pas les émotions des agents de leurs paroles.`,
  NO_SENTIMENT_IN_LANGUAGE: () => text`Non évalué : le sentiment n’est évalué qu’en anglais et en français.`,

  NO_MODEL: () => text`Non évalué : aucun modèle de langage n’est configuré.`,
  MODEL_REFUSED: ({ status }) =>
    text`Non évalué : le modèle de langage a répondu par HTTP ${String(status)}.`,
  MODEL_TOO_SLOW: ({ seconds }) =>
    text`Non évalué : le modèle de langage n’a pas répondu en ${figure(seconds)} s.`,
  MODEL_OUT_OF_REACH: () => text`Non évalué : le modèle de langage est injoignable.`,
  MODEL_SAID_NOTHING: () => text`Non évalué : la réponse du modèle de langage ne contient aucun message.`,
  MODEL_WRONG_FORM: () => text`Non évalué : la réponse du modèle de langage n’a pas la forme convenue.`,
  MODEL_WITHOUT_QUOTE: () =>
    text`Non évalué : le modèle de langage n’a rien cité de ce qui a été dit dans cet appel.`,

  MODEL_LIMIT_REACHED: () =>
    text`Non évalué : l’organisation a épuisé ce qu’elle peut utiliser du modèle de langage ce mois-ci.`,
  MODEL_CALL_TOO_LONG: () =>
    text`Non évalué : une prise de parole est trop longue pour le modèle de langage.`,
  MODEL_SAYS: ({ text: words }) => words,
  MODEL_DISAGREES: ({ verdict }) => text`Le modèle de langage est d’un autre avis : ${VERDICTS[verdict]}.`,
  ENGINE_STANDS: ({ because }) => text`C’est le verdict du moteur : ${TROUBLES[because]}.`,

  CALLED_ABOUT: ({ moment }) => text`${said(moment)}.`,
  REASON_UNKNOWN: () => text`Le motif de l’appel n’a pas été dit clairement.`,
  ANSWER_DONE: ({ moment }) => text`Ce qui a été fait, selon les mots de l’agent : ${quotedAt(moment)}.`,
  ANSWER_REFUSED: ({ moment }) => text`Refus, selon les mots de l’agent : ${quotedAt(moment)}.`,
  PROMISED: ({ promises, more }) =>
    text`Promis : ${promises.map(({ moment, by }) => `${quotedAt(moment)}${by === null ? '' : ` (${by})`}`).join(text` ; `)}${more > 0 ? text` ; et ${String(more)} de plus` : ''}.`,
  ENDED: ({ outcome }) =>
    outcome === null ? 'L’issue de l’appel n’a pas été dite clairement.' : ENDS[outcome],

  REVIEW_UNSURE_ROLES: () =>
    text`Impossible de savoir avec certitude qui est l’agent : vérifiez, et inversez les rôles s’ils sont faux.`,
  REVIEW_UNUSUAL_SIDE: () =>
    text`D’après ce qui est dit, l’agent serait sur l’autre canal que dans les appels de ce projet : vérifiez qui est qui.`,
  REVIEW_UNSURE_CRITICAL: ({ names, more }) =>
    text`Critique mais incertain, donc sans plafonner le score : ${listed(names, more)}.`,
  REVIEW_UNSURE: ({ names, more }) => text`Incertain, à vérifier : ${listed(names, more)}.`,
  REVIEW_MODEL_DISAGREES: ({ names, more }) =>
    text`Le modèle de langage est d’un autre avis : ${listed(names, more)}.`,
  REVIEW_ENGINE_STANDS: ({ names, more }) =>
    text`Évalué par le moteur seul, faute d’un verdict valable du modèle de langage : ${listed(names, more)}.`,

  NOTHING_SCORED: () => text`Rien n’a pu être noté : aucun critère de la grille ne s’applique à cet appel.`,
  SCORE: ({ score }) => text`Score de ${points(score)}.`,
  SCORE_CAPPED: ({ score, names }) =>
    text`Score de ${points(score)}, plafonné : ${names.map(quoted).join(' et ')}, ${
      names.length === 1
        ? 'critère critique, n’est pas satisfait'
        : 'critères critiques, ne sont pas satisfaits'
    }.`,
  STRONG: ({ names, more }) => text`Points forts : ${listed(names, more)}.`,
  MISSED: ({ names, more }) => text`Non satisfait : ${listed(names, more)}.`,
  PARTLY: ({ names, more }) => text`En partie seulement : ${listed(names, more)}.`,

  TITLE_MISSING: ({ name }) => text`Manque : ${name}`,
  TITLE_PARTLY: ({ name }) => text`En partie seulement : ${name}`,
  FELL_SHORT: ({ moment }) => text`${quotedAt(moment)} ne suffit pas tout à fait.`,
  WAS_NEAREST: ({ moment }) => text`${quotedAt(moment)} s’en approche le plus.`,
  BEGAN_WITH: ({ moment }) => text`L’appel a commencé par ${quotedAt(moment)}.`,
  ENDED_WITH: ({ moment }) => text`L’appel s’est terminé par ${quotedAt(moment)}.`,
  SAY_IN_OWN_WORDS: ({ within }) =>
    text`${within.kind === 'ANYWHERE' ? 'La prochaine fois' : capital(where(within))}, dites-le avec des mots qui conviennent au sujet de l’appel.`,
  SAY: ({ within, example }) =>
    text`${within.kind === 'ANYWHERE' ? 'La prochaine fois' : capital(where(within))}, dites par exemple : ${quoted(example)}.`,
  MUST_NOT_BE_SAID: ({ moment }) =>
    text`${moment ? quotedAt(moment) : 'Ce qui a été dit'} ne doit pas être dit.`,
  CLOSE_TO_FORBIDDEN: ({ moment }) =>
    text`${moment ? quotedAt(moment) : 'Ce qui a été dit'} se rapproche de ce qu’il ne faut pas dire.`,
  BETTER: ({ example }) => text`Mieux : ${quoted(example)}.`,
  METRIC_ADVICE: ({ metric }) => metrics[metric].advice,
  LISTEN_TO: ({ moment }) => text`Écoutez ${quotedAt(moment)}.`,
  COST: ({ points: lost }) => text`Coût : ${points(lost)} points sur 100.`,

  ALERT_SCORE: (remark) =>
    text`Le score global est de ${beyond(remark)}${remark.provisional ? ' ; une partie est incertaine, à vérifier' : ''}.`,
  ALERT_VERDICT: ({ name, verdict }) => text`${quoted(name)} est ${VERDICTS[verdict]}.`,
  ALERT_CRITERION: (remark) => text`${quoted(remark.name)} est à ${beyond(remark)}.`,
  ALERT_METRIC: (remark) =>
    text`${capital(metrics[remark.metric].label)} est de ${beyond(remark, metrics[remark.metric].unit)}.`,
  ALERT_SENTIMENT: (remark) =>
    text`Le sentiment ${remark.of === 'AGENT' ? 'de l’agent' : 'du client'} est de ${beyond(remark)}.`,
  ALERT_SAID: ({ speaker, quote }) => text`${WHO[speaker]} a dit ${quoted(quote)}.`,
}

function beyond({ value, comparison, bound }: Beyond, unit = ''): string {
  return `${figure(value)}${unit}, ${comparison === 'BELOW' ? 'en dessous de' : 'au-dessus de'} ${figure(bound)}${unit}`
}

const ENDS: Record<Outcome, string> = {
  RESOLVED: 'L’affaire a été réglée pendant l’appel.',
  FOLLOW_UP: 'Il reste quelque chose à faire.',
  UNRESOLVED: 'L’affaire n’a pas été réglée.',
  TRANSFERRED: 'Le client a été mis en relation avec quelqu’un d’autre.',
  NO_NEED: 'Il ne restait rien à faire.',
}

function again(times: number): string {
  if (times === 0) return ''
  return times === 1 ? ', et encore une fois' : `, et encore ${times} fois`
}

function measure({ metric }: RemarkOf<'MEASURED'>, value: number): string {
  return `${figure(value)}${metrics[metric].unit}`
}

function bounds(remark: RemarkOf<'MEASURED'>): string {
  const { min, max } = remark
  const both = [
    min &&
      `tous les points à partir de ${measure(remark, min.full)}, aucun à ${measure(remark, min.zero)} ou moins`,
    max &&
      `tous les points jusqu’à ${measure(remark, max.full)}, aucun à partir de ${measure(remark, max.zero)}`,
  ]
  return both.filter(Boolean).join(text` ; `)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
