import type { MoodLexicon } from '../../measure/moodLexicon.js'
import { weighted } from '../weighted.js'

// Written for calls, not for reviews or tweets: "problem", "issue", "cancel", "lost" and "broken" are what a call is
// about, not a mood; "thank you", "fine" and "of course" are said whatever is felt.

const GOOD = {
  1: 'appreciated better comfortable convenient easy easier fair friendly glad good helped helping improved interested kind like nice pleasant polite quick quickly relieved safe satisfied smooth smoothly useful works worth yay',
  2: 'appreciate appreciates awesome brilliant delighted enjoy enjoyed excited fast grateful great happy helpful impressed lovely perfect perfectly pleased reassured reassuring reliable thankful thrilled wonderful',
  3: 'amazing excellent exceptional fantastic incredible love loved marvellous marvelous outstanding superb terrific',
}

const BAD = {
  1: 'annoying anxious bad badly complaint confused confusing difficult disagree doubt hard inconvenient mess misleading poor rude sad slow stuck tired trouble unclear unfair unhappy unsatisfactory upset waste wasted worried worry worse',
  2: 'angry annoyed complain complaining disappointed disappointing disappointment dissatisfied dreadful fault frustrated frustrating frustration hate ignored impossible incompetent irritated irritating joke let-down lied lies lying mad nightmare pathetic rubbish shame stupid sucks ridiculous unhelpful unprofessional unreliable useless worst',
  3: 'abysmal appalling appalled atrocious awful damn disaster disgrace disgraceful disgusted disgusting furious horrible horrendous hopeless idiot idiots infuriating insulting liar liars livid outrage outrageous scam shambles shambolic shocking terrible unacceptable unbelievable',
}

export const englishMood: MoodLexicon = {
  words: new Map([...weighted(GOOD, 1), ...weighted(BAD, -1)]),
  phrases: [
    [/\bthank you (so|very) much\b|\bthanks (a lot|so much|very much|a million)\b|\bmany thanks\b/g, 0],
    [/\bno (problem|worries|trouble)( at all)?\b|\bnot (a problem|to worry)\b|\bdon't (worry|mind)\b/g, 0],
    [/\bnot (too |so |at all )?bad( at all)?\b|\bcan't complain\b/g, 1],
    [/\bgood (morning|afternoon|evening|day|night)\b|\b(thank you|thanks) for [a-z]+ing\b|\bgood ?bye\b/g, 0],
    [/\bhave a (very )?(good|great|nice|lovely|wonderful) [a-z]+\b|\byou too\b/g, 0],
    [
      /\b(happy|glad|pleased) to (help|assist)\b|\bhow (can|may) i (help|assist)\b|\bnice to (meet|speak)\b/g,
      0,
    ],
    [/\bi (really |just )?like (it|this|how|that)\b/g, 1],
    [/\b(would|'d|i|you|if you|they|to|just|more|sort of|something|looks?|sounds?|feels?|was) like\b/g, 0],
    [
      /\blike (this|that|a|an|the|you|i|it|what|to)\b|\bas good as\b|\ba good (deal|few|many|while|idea)\b/g,
      0,
    ],
    [
      /\b(would|i|i'd|we'd) appreciate (it )?if\b|\bbetter (to|off|if|not)\b|\bhad better\b|\bmore or less\b/g,
      0,
    ],
    [/\btoo (good|nice) to be true\b/g, -1],
    [/\bmade my day\b|\blife ?saver\b|\bover the moon\b/g, 3],
    [/\b(weight|load) off my mind\b/g, 2],
    [/\blooking forward\b/g, 1],
    [/\bsick (and tired )?of\b|\bfed up\b|\bhad enough\b|\btired of\b|\blast straw\b|\bbeyond a joke\b/g, -3],
    [/\bwast(e|ed|ing) (of )?(my |our )?(time|money)\b|\bwhat a (joke|mess|farce)\b/g, -3],
    [/\b(not|isn't|is not|nowhere near|hardly) (good enough|acceptable)\b|\blet (me|us) down\b/g, -2],
    [/\b(speak|talk) to (a|your|the) (manager|supervisor)\b|\bbad (service|joke)\b|\bripped off\b/g, -2],
    [
      /\b(how many (more )?times|for the (second|third|fourth|fifth|umpteenth) time|(nobody|no one) (ever )?(called|rang|answers?|answered|helps?|helped|listens?|cares?))\b/g,
      -1,
    ],
    [/\bstill (not|hasn't|haven't|doesn't|isn't|nothing|waiting)\b|\bkeeps? (happening|going wrong)\b/g, -1],
    [/\b(can't|cannot) (believe|stand)\b/g, -2],
    [/\bnever (again|calling|coming|using|buying)\b|\b(taking|take) (my|our) (business|custom)\b/g, -2],
    [/\bswitch(ing)? to (another|a different|one of your)\b|\bmoving to (another|a competitor)\b/g, -1],
  ],
  courtesies: new Set(
    "ah alright all amazing and awesome be brilliant bye course cheers cool do excellent fab fantastic fine good goodbye great hello hi i i'll is it it's just lovely marvellous nice no of oh ok okay one perfect please problem right so super superb sure thank thanks that that's then very well will wonderful worries would yeah yep yes you".split(
      ' ',
    ),
  ),
  negations: new Set('not no never nothing nobody neither nor without hardly barely cannot'.split(' ')),
  intensifiers: new Set(
    'very really so extremely absolutely totally completely incredibly truly bloody utterly deeply too'.split(
      ' ',
    ),
  ),
  clauseEnd: /[.,;:!?]|\bbut\b|\bthough\b/,
}
