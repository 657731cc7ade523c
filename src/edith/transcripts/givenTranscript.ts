/** What a file says of a call, in seconds, before anyone says who of its speakers is the agent. */
export interface GivenTranscript {
  /** As the file has it: `en_us`, `english`; null: it does not say. */
  language: string | null
  /** null: it does not say. */
  durationSeconds: number | null
  lines: GivenLine[]
}

export interface GivenLine {
  /** For messages, where in the file it stands: `segments[3]`. */
  at: string
  /** As the file calls its speaker; null: it does not tell speakers apart. */
  label: string | null
  /** 0 is left, 1 is right; null: not told. */
  channel: number | null
  start: number
  end: number
  text: string
  /** When each word is said, where the file tells; marks may be missing in them. */
  words?: { text: string; start: number; end: number }[] | undefined
}
