/** People fill the pauses between groups of digits, and listeners answer into them. */
export const FILLERS: ReadonlySet<string> = new Set(
  `um uh er erm hm hmm mm mmm mhm huh okay ok yes yeah yep yup sure right alright and then dash hyphen space comma got it
  thank thanks you go ahead`.split(/\s+/),
)
