import type { MetricName } from '../../contract/scorecard.js'

export const metricAdvice: Record<MetricName, string> = {
  AGENT_TALK_RATIO: 'Aim for an even conversation: ask an open question, then wait for the whole answer.',
  SILENCE_SECONDS: 'Say what you are doing while you look something up, so that the line does not go quiet.',
  SILENCE_RATIO: 'Say what you are doing while you look something up, so that the line does not go quiet.',
  LONGEST_SILENCE_SECONDS:
    'Before you look something up, say “This will take a moment, please bear with me”, and come back every few seconds.',
  AGENT_INTERRUPTIONS: 'Let the customer finish, count to one, then answer.',
  CUSTOMER_INTERRUPTIONS: 'Pause more often, so that the customer can come in without breaking in.',
  AGENT_WORDS_PER_MINUTE: 'Keep a pace that the customer can follow and write down.',
  AGENT_RESPONSE_LATENCY_SECONDS: 'Acknowledge at once with a short “I see, let me check”, then think.',
  AGENT_SENTIMENT: 'Use warmer words: “gladly”, “of course”, “I will take care of that”.',
  CUSTOMER_SENTIMENT: 'Name the customer’s trouble in your own words before you offer the solution.',
  CUSTOMER_SENTIMENT_CHANGE:
    'Close with what has been achieved, so that the customer leaves better than they came.',
  DURATION_SECONDS: 'Settle what the call is about in the first minute, and close once it is done.',
}
