// Written for calls, not for reviews or tweets: "problem", "issue" and "cancel" are what a call is about, not a mood.
// Weights are 1 (mild) to 3 (strong).

const POSITIVE = {
  1: 'agree agreed alright appreciated better calm clear comfortable convenient correct easy easier fair fine fixed friendly glad good gladly helped helping improved interested kind kindly like lucky okay pleasant pleasure polite quick quickly ready relieved safe satisfied solved sorted smooth super sure thanks thank useful welcome willing works worked worth yay',
  2: 'appreciate appreciates awesome brilliant cheers delighted enjoy enjoyed exciting excited fast grateful great happy helpful impressed lovely nice perfect perfectly pleased reassuring reliable resolved smile thankful thrilled wonderful',
  3: 'amazing excellent exceptional fantastic love loved marvellous marvelous outstanding superb terrific',
} as const

const NEGATIVE = {
  1: 'afraid annoying anxious bad badly complicated concerned confused confusing delay delayed difficult disagree doubt expensive fail failed fails hard incorrect late lost mess misleading missing poor rude sad slow stuck tired trouble unable unclear unfair unfortunately unhappy upset waiting waste wasted worried worry worse wrong',
  2: 'angry annoyed broken complain complaint complaining disappointed disappointing disappointment dreadful fault frustrated frustrating hate ignored impossible incompetent irritated irritating lied lying mad nightmare pathetic rubbish shame stupid sucks ridiculous unprofessional unreliable useless worst',
  3: 'appalling atrocious awful damn disaster disgrace disgraceful disgusted disgusting furious horrible horrendous hopeless idiot idiots infuriating insulting liar livid outrage outrageous scam shocking terrible unacceptable unbelievable',
} as const

export const WORDS: ReadonlyMap<string, number> = new Map([
  ...weighted(POSITIVE, 1),
  ...weighted(NEGATIVE, -1),
])

/** Taken out before single words are counted: their words mean something else together. */
export const PHRASES: readonly [RegExp, number][] = [
  [/\bthank you (so|very) much\b|\bthanks (a lot|so much|very much)\b/g, 2],
  [/\bno problem( at all)?\b|\bno worries\b|\bnot a problem\b|\bnot bad\b/g, 1],
  [/\b(that's|that is|sounds|that would be) (great|perfect|good|fine|wonderful|lovely)\b/g, 2],
  [/\bmakes? (perfect )?sense\b/g, 1],
  [/\bmade my day\b|\byou('ve| have) been (very |so |really )?(helpful|kind|great)\b/g, 3],
  [/\blooking forward\b/g, 1],
  [/\bgood (morning|afternoon|evening|day|night)\b|\bthank you for (calling|holding|waiting)\b/g, 0],
  [/\bhave a (good|great|nice|lovely|wonderful) (day|one|evening|afternoon|weekend)\b/g, 1],
  [/\b(i'm|i am) afraid\b|\bi like to\b|\bwould like\b|\bi'd like\b|\blike (this|that|a|the)\b/g, 0],
  [/\bsick of\b|\bfed up\b|\bhad enough\b|\btired of\b/g, -3],
  [/\bwaste of (my )?(time|money)\b/g, -3],
  [/\b(not|isn't|is not) (good enough|acceptable)\b/g, -2],
  [/\b(speak|talk) to (a|your) (manager|supervisor)\b/g, -2],
  [
    /\b(how many times|for the (second|third|fourth|fifth) time|still (not|hasn't|haven't|doesn't|isn't))\b/g,
    -1,
  ],
  [/\bnot happy\b|\bnot satisfied\b/g, -2],
  [/\bnever (again|calling|coming|using)\b/g, -2],
  [/\b(taking|take) (my|our) business\b|\bswitch(ing)? to another\b/g, -2],
]

export const NEGATIONS: ReadonlySet<string> = new Set(
  "not no never nothing nobody neither nor without hardly barely cannot isn't".split(' '),
)

export const INTENSIFIERS: ReadonlySet<string> = new Set(
  'very really so extremely absolutely totally completely incredibly truly super too'.split(' '),
)

function weighted(lists: Record<number, string>, sign: number): [string, number][] {
  return Object.entries(lists).flatMap(([weight, words]) =>
    words.split(' ').map((word): [string, number] => [word, sign * Number(weight)]),
  )
}
