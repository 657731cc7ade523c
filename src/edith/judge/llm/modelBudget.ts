/** What requests to a language model use up. */
export interface ModelUse {
  inputTokens: number
  outputTokens: number
  milliseconds: number
}

/** What may still be used of the model, counted by whoever knows the organisation. */
export interface ModelBudget {
  /** Counts the most that a request can use before it is sent; undefined: that would pass the limit. */
  take(atMost: ModelUse): Promise<TakenUse | undefined>
}

export interface TakenUse {
  /** What the request did use, in place of what was taken for it. */
  settle(used: ModelUse): Promise<void>
}
