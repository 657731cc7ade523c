import type { MeasuredCall, PerSpeaker } from '../../contract/analysis.js'

/** What was measured of who was taken for the agent is the customer's, and the other way round. */
export function swapSpeakers(measured: MeasuredCall): MeasuredCall {
  return {
    ...measured,
    talkRatio: swapped(measured.talkRatio),
    interruptions: swapped(measured.interruptions),
    wordsPerMinute: swapped(measured.wordsPerMinute),
    sentiment: swapped(measured.sentiment),
    responseLatencySeconds: swapped(measured.responseLatencySeconds),
    sentimentCourse: measured.sentimentCourse.map(swapped),
  }
}

function swapped({ agent, customer, unknown }: PerSpeaker): PerSpeaker {
  return { agent: customer, customer: agent, unknown }
}
