/** How a call is handed to a colleague; of lines with plain apostrophes. */
export const englishHandover = {
  /** An agent says that it will happen, or may. */
  announces:
    /\b(?:(?:put|putting|pass|passing|transfer|transferring|connect|connecting|hand|handing|pop|popping|patch|patching|switch|switching|send|sending|get|getting) you (?:straight |right |back |now )?(?:over|through|across|to|up|onto|on|now|with|for)\b|(?:transfer|transferring|connect|connecting) you\b|(?:him|her|them|colleague|supervisor|manager|specialist) on(?:to)? the (?:line|phone)\b|speak to (?:my|our|the|a) (?:colleague|manager|supervisor|specialist)\b|(?:put|pass|transfer|send|switch|divert|redirect|forward|escalat)(?:e|ing|ting|ring)? (?:this|the|your|it) (?:call )?(?:over |on |through )?to\b|(?:get|fetch|grab|find|bring|call) (?:you )?(?:someone|somebody|my|the|a|our|one of (?:my|our))(?: \w+)? (?:manager|supervisor|colleague|specialist|expert|team leader|engineer|advis[eo]r|technician)s?\b|(?:take|takes|taking) (?:over|it from here)\b|hand(?:ing)? over\b)/i,
  /** An agent says who is there and speaks next. */
  introduces:
    /\b(?:(?:i have|i've got|i've) (?:got )?\w+ (?:here )?(?:from|on the line|with (?:me|us)|here)\b|over to you\b|leave you (?:in|with) \w+)/i,
  /** Somebody is asked to wait, whatever for. */
  waits:
    /\b(?:hold on|hold the line|please hold|on hold|(?:stay|bear|hang) (?:on|with|there)|(?:one|two|a|just a) (?:moments?|seconds?|secs?|ticks?|minutes?)|holding)\b/i,
  /** Whoever takes over tells what they know already. */
  takesOver:
    /\b(?:i (?:understand|hear|gather|believe) (?:that )?you(?:'ve|'re| have| had| are)\b|my colleague(?:'s| has)? (?:told|tells|explained|said|says|mentioned|passed)\b|i(?:'ve| have) (?:just )?(?:spoken|been speaking) (?:to|with) (?:my colleague|\p{Lu}\p{Ll}+)\b)/iu,
  /** The customer wants somebody else. */
  demands:
    /\b(?:(?:speak|talk) (?:to|with) (?:your |the |a |my )?(?:manager|supervisor|someone else|somebody else|boss)|put me through|transfer me|get me (?:your |the |a )?(?:manager|supervisor))\b/i,
  /** The customer speaks of whoever had the line before. */
  looksBack:
    /\b(?:your colleague|the (?:other|last|previous|first) (?:lady|man|guy|person|one|agent|gentleman)|(?:put|passed|been put) (?:me )?(?:through|on|over)|transferred (?:me|to you|from|by|over)|(?:lady|man|guy|person|gentleman|agent) (?:before|i (?:just )?spoke)|just (?:been )?(?:explaining|telling|explained|told))\b/i,
}
