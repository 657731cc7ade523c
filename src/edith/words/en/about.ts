import type { AboutWords } from '../../about/aboutWords.js'

const DAY = '(mon|tues|wednes|thurs|fri|satur|sun)day'
const NUMBER =
  '(\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|twenty[- ]four|thirty|forty[- ]eight|a few|a couple of|few)'
const UNIT = '(working |business |calendar )?(minute|hour|day|week|month)s?'
const PART = '(morning|afternoon|evening|night|lunchtime|noon|midday|midnight)'
const DATE =
  '(the )?(\\d{1,2}(st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\w+teenth|twentieth|thirtieth|twenty[- ]\\w+)( of)?( (january|february|march|april|may|june|july|august|september|october|november|december))?'
const WHEN = `(tomorrow( ${PART})?|today|tonight|(this|next|the following) (${PART}|week|month|${DAY})|${DAY}( ${PART})?|the end of (the |this |next )?(day|week|month|${DAY}|today|tomorrow)|close of (play|business)|(\\d{1,2}([:.]\\d\\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?(am|pm|o'clock)|${PART}|lunch|christmas)`

export const aboutWords: AboutWords = {
  reasons: [
    [
      /\b(i'm|i am|i was|just|we're|we are) (just )?(calling|ringing|phoning|getting in touch|enquiring)\b|\b(i called|i rang|ringing|calling) (about|because|to|regarding|up about|in about)\b/,
      5,
    ],
    [/\bthe reason (for|i|why)\b|\bit's (just )?(about|regarding|to do with)\b|\bin connection with\b/, 5],
    [
      /\bi('d| would| 'd)? (really |just )?(like|want|wanted|need|hope|hoping|wish) to\b|\bi'm (looking|trying|hoping) (to|for)\b|\bi (need|want) (a|an|my|some|you|help)\b|\bi'd like (a|an|my|some)\b/,
      3,
    ],
    [
      /\bi (was|am|just) wondering\b|\bis (it|there) (possible|any chance|a way|any way)\b|\b(can|could|would) (you|i|we|somebody|someone) (please |possibly |just )?(\w+)/,
      2,
    ],
    [
      /\bi('ve| have)( got)? (a|an|this) [a-z' ]*\b(problem|issue|question|query|complaint|enquiry|letter|bill|message|leak)\b|\b(there's|there is|we've got|having) (a|an|some) [a-z ]*\b(problem|issue|fault|leak|noise|smell|error|mistake|trouble)s?\b/,
      4,
    ],
    [
      /\b(won't|doesn't|don't|isn't|hasn't|haven't|didn't|can't|cannot|never|not|stopped|no longer) (\w+ )?(turn|start|work|working|open|switch|charge|load|connect|arrive|arrived|come|came|show|get|got|receive|received|been|log|heat|hear|go|let|find|delivered|turned up)\b/,
      4,
    ],
    [
      /\b(broken|missing|wrong|lost|stolen|faulty|damaged|leaking|cracked|late|delayed|overcharged|charged|blocked|locked out|declined|cut off|expired|cancelled|bounced|double|twice|error|dead|went off|ran out|gone up|doubled|keeps|stopped|crack|dent|hole|stain|scratch|smoke|smell|mould|accident|noise)\b/,
      3,
    ],
    [/\b(my|our|the) [a-z]+( [a-z]+)? (has|have|is|was|were|keeps?|came|says|hasn't|isn't|arrived)\b/, 1],
    [
      /\b(cancel|refund|return|exchange|renew|book|change|move|upgrade|order|claim|appointment|complain|report|replace|repair)\b/,
      2,
    ],
    [
      /\b(what|when|where|how much|how long|do you) [a-z' ]*\b(open|cost|price|take|hours|stock|deliver|offer|accept|sell|charge)\b/,
      3,
    ],
    [/^(what|when|where|which|who|how|why|do|does|is|are|can|could)\b.*\?$/, 2],
  ],
  noReason:
    /^(hello|hi|good (morning|afternoon|evening)|yes|no|okay|ok|right|sure|thanks|thank you|speaking|of course|um|uh|well)[,.! ]*( there| please| thanks| sir| madam| it is)?[.!]?$|\bmy name('s| is)\b|\bdate of birth\b|\bhow are you\b|\bcan you hear me\b|^(it's|it is|that's|yeah it's|yes it's|sure it's|the number is|my (post ?code|number|reference|account number|email)( is|'s))\b|\b(how|what) (can|may) (i|we) (help|assist|do for you|be of)\b|\b(am i speaking|who am i|is this|is that|can i speak|could i speak) (to|with|the)\b|\bbear with\b/,
  promise: new RegExp(
    [
      `\\b(i|we|he|she|they|somebody|someone|a colleague|my \\w+|our \\w+|the \\w+|an? \\w+)('ll| will|'m going to|'re going to| am going to| are going to| is going to) (\\w+ly |personally |also |then )?(get|call|ring|phone|email|send|text|write|post|contact|let|come|be|have|make|refund|credit|put|chase|speak|raise|arrange|deliver|drop|pop|follow|keep|fix|replace|repair|issue|reply|update|pass|escalate|look into|investigate|order|collect|pick|give|take it up|return|waive|remove|go out|arrive|do)\\b`,
      `\\byou('ll| will| should) (\\w+ )?(get|receive|have|hear|be (called|contacted|refunded|credited|sent|paid|reimbursed|notified)|see (it|the|a|that|your))\\b`,
      `\\b(will|should|'ll) (arrive|be (with you|there|delivered|refunded|credited|sent|posted|dispatched|back|fixed|ready|shipped|paid|processed|collected|in (your|touch)|on its way|live|done|installed|visible|waiting|put right|sorted)|come (out|through|by|round)|show up|reach you|take (up to|about|around|\\w+ to))\\b`,
      `\\bi('ve| have) (booked|scheduled|arranged|put) [a-z' ]*\\bfor (you )?(on )?(${DAY}|tomorrow|next)`,
      `\\bi promise\\b|\\bexpect (it|a|the|your|them) [a-z ]*(by|within|in|on)\\b`,
    ].join('|'),
  ),
  noPromise:
    /\?|\b(if|unless|would|could|might|may be able|maybe|perhaps|cannot|can't|won't|will not|not be able|need you to|you'll need|you will need|you'll have to|i'll need|i will need|i'll have to)\b|\b(i'll|i will|i'm going to|we'll) (just |quickly |have to |be )?(check|look (at|that|it|up|for)|have a (quick )?look|see|pull|ask you|take (your|a|some|the|down)|put you (on hold|through)|transfer|read|need|try|start|go (through|ahead|over)|explain|be (with you|honest|right back|quick|one)|right back|find out now|help|do (that|it|this) (for you )?(now|right now)|get that up|open|bring|make a note|note|get your)\b|\bhow (will|long)\b/,
  byWhen: new RegExp(
    `\\b(by|before|until|no later than) (${WHEN}|${DATE}\\b)|\\b(with)?in (the next |about |around |under |up to )?${NUMBER}( (to|or|and) ${NUMBER})? ${UNIT}\\b|\\b(with)?in the next ${UNIT}|\\b(on|this|next|for|between|from|first thing) (${WHEN}|the ${DATE})|\\b(up to|takes?|about|around) ${NUMBER}( (to|or) ${NUMBER})? ${UNIT}\\b|\\b${NUMBER} to ${NUMBER} ${UNIT}\\b|\\b(tomorrow( ${PART})?|later today|this (${PART}|week)|next (week|month|${DAY})|today|tonight|straight away|right away|overnight|first thing)\\b|\\bat \\d{1,2}([:.]\\d\\d)? ?(am|pm|o'clock)?|\\b(on )?${DAY}( ${PART})?\\b`,
  ),
  followUp:
    /\b(call|ring|phone|get|come|write|report) (you |him |her |them )?back\b|\b(be|get|stay) in touch\b|\bhear (back )?from\b|\b(look into|investigat|escalat|chase|raise|open|log)\w*\b|\b(ticket|case number|engineer|technician|plumber|surveyor|assessor|specialist|adjuster|visit)\b|\b(contact|update|call|ring|phone) you\b|\blet you know\b|\b(come|send someone|go) (out|round)\b|\bkeep you (posted|updated|informed)\b|\bspeak to (my|the|our)\b/,
  done: /\b(i|we)('ve| have) (now |just |also |already |gone ahead and |went ahead and |successfully )?(\w+ed|done|sent|put|made|taken|set|given|paid|found|got|reset|cut|let|written|rebooked)\b|\bi('ve| have) (\w+ )?(it|that|this|you|them) (\w+ )?(up|down|on|in|for|off|booked|sorted)\b|\b(that's|that is|it's|it is|you're|you are|this is) (now |all |been |all been )+(done|sorted|booked|set|cancelled|updated|gone through|changed|confirmed|fixed|ordered|refunded|activated|in|good to go|renewed|paid|registered|removed|through)\b|\b(that's|that is|it's|you're) (done|sorted|booked|booked in|cancelled|updated|changed|confirmed|fixed|ordered|refunded|activated|renewed)\b|\ball (done|set|sorted|booked)\b|\b(has|have) (now |just |already )?been (\w+ed|sent|done|put|reset|paid)\b|\bdone for you\b|^done\b|^there (we|you) (go|are)\b/,
  refused:
    /\b(i|we) (really |just |simply )?(can't|cannot|can not|am unable|are unable|'m unable|'re unable|won't|will not|don't|do not) (\w+ )?(do|offer|refund|accept|give|change|cancel|waive|make|authorise|authorize|discuss|help|process|replace|cover|take|access|extend|remove|give you|let|move|release|repair|sell|do anything|be able)\b|\b(i'm|i am|we're|we are) (sorry,? )?(but )?(not able|unable|not allowed|not permitted|not authorised)\b|\b(it's|that's|it is|that is|is|are|this is) (just |simply |really |unfortunately )?(not (possible|covered|refundable|eligible|something (we|i) can|included|available|allowed|transferable)|non-refundable|against (our|the|company) policy|out of (stock|warranty)|outside (the|our|of))\b|\b(isn't|aren't|wasn't) (possible|covered|refundable|eligible|something we can|included|available)\b|\bthere('s| is) nothing (more |else |further )?(i|we) can\b|\bthe (claim|application|request) (has been|was|is) (declined|rejected|refused)\b|\bno exceptions\b/,
  transferred:
    /\b(i'll|i will|i'm going to|let me|i'm|i am|we'll|going to) (just |now |then |quickly )?(put(ting)?|transfer(ring)?|pass(ing)?|connect(ing)?|hand(ing)?|patch(ing)?|get(ting)?) you (straight |right )?(through|over|across|to|on)\b|\b(putting|transferring|connecting|passing) you (now|through|over|across|to)\b|\bput you (straight )?through\b(?! .*\?)/,
  noNeed:
    /\bwrong number\b|\b(no longer|don't|do not|won't) need (it|this|that|to|you|anything|any)\b|\bnever ?mind\b|\bforget (it|about it)\b|\b(i|we)('ve| have) changed (my|our) mind\b|\bit('s| has) (just )?(sorted|fixed|come back|started working|resolved) (itself|by itself|again|on)\b|\b(oh|ah|actually),? [a-z', ]*(i('ve| have) (just )?found|it's (just )?(come|arrived|here)|it (just )?(came|arrived|turned up))\b|\bi'll leave it\b|\bi('ll| will) (do|try) (it|that) (online|myself)\b|\b(not|no) (for me|interested)\b|\bi (meant|thought) (to call|this was|i was calling)\b/,
  settled:
    /\b(it|that|this)('s| is| has) (now )?(working|fixed|sorted|worked|back( on)?|come on|gone through|on now|done it|all i (needed|wanted)|everything|solved|cleared|fine now|come up|loading|printing|connected|gone green)\b|\b(it|that) (works|worked|does|did it|solves it|helps|answers (it|that|my question)|makes sense)\b|\b(yes|yeah|oh|ah|great|perfect|brilliant|lovely),? [a-z', ]*\b(it works|working|i('ve| have)? (got|see|can see|received) it|it's (on|back|in|there|here|gone|green|up)|i'm in|that's (it|done|sorted|all|everything|lovely|great|perfect|fine|brilliant))\b|\bthat's (perfect|great|brilliant|wonderful|lovely|fantastic|fine|all|everything|it|sorted|a relief|good to (know|hear)|very helpful|what i needed)\b|\bi('m| am) (happy|fine|okay|good|all set) with that\b|\bthat('ll| will) do\b|^(yes|yeah)\b.*\bnow\b|\bi('ll| will) take (it|that)\b/,
  content:
    /^(no|nope|nothing)\b(?!.*\b(way|idea|not|don't|good)\b)|\b(lovely|great|perfect|brilliant|excellent|wonderful|thank you|thanks|cheers)\b/,
  unsettled:
    /\b(not good enough|no good|not acceptable|unacceptable|ridiculous|useless|pathetic|a joke|disgrace\w*|disgusting|outrageous|waste of (my )?time|doesn't help|does not help|not happy|unhappy|still (not|doesn't|isn't|won't|can't|haven't|hasn't|nothing|broken|waiting|the same)|didn't (work|help)|hasn't (worked|helped)|(take|taking) my (business|custom)|(go|going) (elsewhere|to (another|a different|the ombudsman|your competitor|court|trading standards))|(make|making|file|put in) a (formal )?complaint|hopeless|let me down|what's the point|so (what|you) (am i|are you|can't|won't)|won't be (using|coming|buying)|fed up|want (a|the|your) (manager|supervisor)|i give up|that's it\?|i hope (it|so|you|this) (really|actually))\b/,
}
