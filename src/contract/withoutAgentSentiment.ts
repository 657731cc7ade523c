import type { MeasuredCall, Metrics, PerSpeaker } from './analysis.js'

/** What was said by who is not told apart may be the agent's. */
export function withoutAgentSentiment<M extends Metrics | MeasuredCall>(metrics: M): M {
  return {
    ...metrics,
    sentiment: ofCustomer(metrics.sentiment),
    ...('sentimentCourse' in metrics && { sentimentCourse: metrics.sentimentCourse.map(ofCustomer) }),
  }
}

function ofCustomer({ customer }: PerSpeaker): PerSpeaker {
  return { agent: null, customer, unknown: null }
}
