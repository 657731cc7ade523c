import type { MetricName } from '../../scorecard.js'

interface MetricWords {
  label: string
  unit: string
  advice: string
}

const whileLookingUp =
  'Say what you are doing while you look something up, so that the line does not go quiet.'

export const metrics: Record<MetricName, MetricWords> = {
  AGENT_TALK_RATIO: {
    label: 'The share of the talking that is the agent’s',
    unit: '',
    advice: 'Aim for an even conversation: ask an open question, then wait for the whole answer.',
  },
  SILENCE_SECONDS: { label: 'Silence in all', unit: ' s', advice: whileLookingUp },
  SILENCE_RATIO: { label: 'The share of the call that is silence', unit: '', advice: whileLookingUp },
  LONGEST_SILENCE_SECONDS: {
    label: 'The longest silence',
    unit: ' s',
    advice:
      'Before you look something up, say “This will take a moment, please bear with me”, and come back every few seconds.',
  },
  AGENT_INTERRUPTIONS: {
    label: 'The number of interruptions by the agent',
    unit: '',
    advice: 'Let the customer finish, count to one, then answer.',
  },
  CUSTOMER_INTERRUPTIONS: {
    label: 'The number of interruptions by the customer',
    unit: '',
    advice: 'Pause more often, so that the customer can come in without breaking in.',
  },
  AGENT_WORDS_PER_MINUTE: {
    label: 'The agent’s pace',
    unit: ' words a minute',
    advice: 'Keep a pace that the customer can follow and write down.',
  },
  AGENT_RESPONSE_LATENCY_SECONDS: {
    label: 'The agent’s usual time to answer',
    unit: ' s',
    advice: 'Acknowledge at once with a short “I see, let me check”, then think.',
  },
  AGENT_SENTIMENT: {
    label: 'The agent’s tone (−1 to 1)',
    unit: '',
    advice: 'Use warmer words: “gladly”, “of course”, “I will take care of that”.',
  },
  CUSTOMER_SENTIMENT: {
    label: 'The customer’s tone (−1 to 1)',
    unit: '',
    advice: 'Name the customer’s trouble in your own words before you offer the solution.',
  },
  CUSTOMER_SENTIMENT_CHANGE: {
    label: 'The change in the customer’s tone from start to end',
    unit: '',
    advice: 'Close with what has been achieved, so that the customer leaves better than they came.',
  },
  DURATION_SECONDS: {
    label: 'The length of the call',
    unit: ' s',
    advice: 'Settle what the call is about in the first minute, and close once it is done.',
  },
}
