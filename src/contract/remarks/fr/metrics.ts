import type { MetricName } from '../../scorecard.js'
import { text } from './phrases.js'

interface MetricWords {
  /** As it reads within a sentence. */
  label: string
  unit: string
  advice: string
}

const SECONDS = text` s`
const whileLookingUp =
  'Dites ce que vous faites pendant vos recherches, pour que la ligne ne reste pas muette.'

export const metrics: Record<MetricName, MetricWords> = {
  AGENT_TALK_RATIO: {
    label: 'la part de parole de l’agent',
    unit: '',
    advice: text`Visez un échange équilibré : posez une question ouverte, puis attendez toute la réponse.`,
  },
  SILENCE_SECONDS: { label: 'la durée totale de silence', unit: SECONDS, advice: whileLookingUp },
  SILENCE_RATIO: { label: 'la part de silence dans l’appel', unit: '', advice: whileLookingUp },
  LONGEST_SILENCE_SECONDS: {
    label: 'le plus long silence',
    unit: SECONDS,
    advice: text`Avant une recherche, dites « Cela va prendre un instant, merci de patienter », et revenez au client régulièrement.`,
  },
  AGENT_INTERRUPTIONS: {
    label: 'le nombre d’interruptions par l’agent',
    unit: '',
    advice: 'Laissez le client finir, marquez un temps, puis répondez.',
  },
  CUSTOMER_INTERRUPTIONS: {
    label: 'le nombre d’interruptions par le client',
    unit: '',
    advice: 'Faites plus de pauses, pour que le client puisse intervenir sans vous couper.',
  },
  AGENT_WORDS_PER_MINUTE: {
    label: 'le débit de l’agent',
    unit: ' mots par minute',
    advice: 'Gardez un débit que le client peut suivre et noter.',
  },
  AGENT_RESPONSE_LATENCY_SECONDS: {
    label: 'le temps de réponse habituel de l’agent',
    unit: SECONDS,
    advice: text`Réagissez tout de suite par un bref « Je comprends, je vérifie », puis réfléchissez.`,
  },
  AGENT_SENTIMENT: {
    label: 'le ton de l’agent (de −1 à 1)',
    unit: '',
    advice: text`Employez des mots plus chaleureux : « avec plaisir », « bien sûr », « je m’en occupe ».`,
  },
  CUSTOMER_SENTIMENT: {
    label: 'le ton du client (de −1 à 1)',
    unit: '',
    advice: 'Reformulez le problème du client avec vos propres mots avant de proposer la solution.',
  },
  CUSTOMER_SENTIMENT_CHANGE: {
    label: 'l’évolution du ton du client au fil de l’appel',
    unit: '',
    advice: 'Concluez par ce qui a été obtenu, pour que le client reparte mieux qu’il n’est venu.',
  },
  DURATION_SECONDS: {
    label: 'la durée de l’appel',
    unit: SECONDS,
    advice: 'Cernez l’objet de l’appel dès la première minute, et concluez une fois qu’il est réglé.',
  },
}
