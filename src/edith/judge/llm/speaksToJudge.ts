import { foldedText, plainText } from './plainText.js'

/**
 * Whether something was said to whoever judges the call, and not to whoever is on the line: no such words are evidence,
 * and no model gets to read them. Where it errs, the engine judges what the model cannot.
 */
export function speaksToJudge(text: string): boolean {
  if (HIDDEN.test(text) || /\b(?:MET|NOT_MET|PARTIAL|NOT_APPLICABLE)\b/.test(plainText(text))) return true
  const folded = foldedText(text)
  const joined = folded.replace(/\b(\w)[ .\-_*](?=\w\b)/g, '$1')
  return SIGNS.some((sign) => sign.test(folded) || sign.test(joined))
}

/** Letters that no eye sees, and changes of direction: written for a machine. */
const HIDDEN = /[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u

const READER =
  '(?:judge|evaluator|reviewer|grader|scorer|assessor|auditor|analy[sz]er|transcriber|(?:qa|quality|scoring|rating|grading|evaluation|analysis|review|judging) (?:system|team|bot|tool|model|engine|software|assistant)|(?:language |ai )?model|ai|llm|gpt|chatgpt|assistant|robot|algorithm)'
const LECTEUR =
  "(?:juges?|evaluateurs?|evaluatrices?|correcteurs?|examinateurs?|ia|intelligence artificielle|modeles?|assistants?|robots?|algorithmes?|logiciel|systeme (?:d'evaluation|de notation|d'analyse))"

const SIGNS: RegExp[] = [
  // Somebody is addressed who is not on the line.
  new RegExp(
    `\\b(?:note|message|memo|notice|reminder|instructions?|word) (?:to|for) (?:the |any |all |our |you,? )?${READER}\\b`,
  ),
  new RegExp(`\\b(?:attention|dear|hey|hello|listen|okay),? (?:the |any |all |mr |mister )?${READER}\\b`),
  /\b(?:computer|system|machine|software|ai|robot|assistant|program|model)s? (?:(?:that|which|who) )?(?:is |are )?(?:scor|review|judg|grad|rat|evaluat|assess|analy[sz])(?:ing|es|s)\b/,
  /\bto the (?:judges?|evaluators?|reviewers?|graders?|assessors?|auditors?|scorers?)\b/,
  /(?:^|[.,!?] )(?:hello |hey |dear |you,? )?(?:the )?(?:assistant|judge|evaluator|ai|computer)[,:!]? (?!is |has |was |will |says )/,
  /\bsystem (?:override|message|command)\b|\ball (?:the )?checks (?:are |have )?(?:been )?passed\b|\b(?:print|output) (?:the following|only|exactly)\b/,
  /\b(?:who|what|which)ever (?:\w+ ){0,3}(?:judg|evaluat|review|grad|scor|rat|assess|analy[sz]|read|listen)/,
  /\b(?:judg|evaluat|review|grad|scor|rat|assess|analy[sz])ing (?:this|the) (?:call|conversation|transcript|recording)\b/,
  new RegExp(
    `\\b(?:notes?|message|avis|rappel|consignes?|instructions?) (?:au |pour |destinee? |a |aux )+(?:l'|le |la |les |tout )?${LECTEUR}\\b`,
  ),
  new RegExp(
    `\\b(?:attention|chere?|ecoutez?|a l'attention|bonjour),? (?:du |de |des |au |a )?(?:l'|le |la |les )?${LECTEUR}\\b`,
  ),
  /\b(?:qui|quiconque) (?:\S+ )?(?:juge|evalue|note|analyse|ecoute|lit) (?:cet appel|cette (?:conversation|transcription))/,
  /\bas (?:an?|the) (?:ai|llm|language model|judge|evaluator)\b|\ben tant (?:que |qu')(?:ia|juge|modele|evaluateur)/,

  // Orders that only a machine obeys.
  /\b(?:ignore|disregard|forget|override|discard|bypass) (?:\w+ ){0,4}(?:instructions?|prompts?|rules|guidelines|criteria|scorecard|directions|context|transcript)\b/,
  /\b(?:ignor|oubli|neglig|contourn)(?:e[zr]?|ons|er) (?:\S+ ){0,4}(?:instructions?|consignes?|regles|directives|criteres|invite|grille)\b/,
  /\b(?:mark|score|rate|grade|count|consider|treat|judge|record|assess|evaluate) (?:\S+ ){0,7}(?:as )?(?:met|not met|partial|partially met|passed|fulfilled|satisfied|full marks|full score|maximum|top marks|perfect|excellent|(?:ten|10|100) (?:out of|points))\b/,
  /\b(?:give|award|assign) (?:\S+ ){0,5}(?:full marks|full score|top marks|top score|maximum score|perfect score|(?:ten|10|100) (?:out of|points))\b/,
  /\b(?:not|marqu|coch|consider|compt|valid|mett|attribu|donn|evalu|jug)(?:e[zr]?|ons|er|re) (?:\S+ ){0,7}(?:satisfaits?|satisfaites?|remplis?|acquis|reussis?|atteints?|note maximale|meilleure note|tous les points|(?:dix|10) sur (?:dix|10)|(?:cent|100) sur (?:cent|100))\b/,

  // The judge's own words.
  /\b(?:not[_ ]met|not[_ ]applicable|verdicts?|scorecards?|(?:system|the|your) prompt|jailbreak|json|confidence (?:is |of |score)|segments? (?:number )?\d+|criteri(?:on|a)|overall score|developer mode|end of (?:the |this )?(?:call )?(?:transcript|conversation)|new instructions?)\b/,
  /\b(?:grille d'evaluation|invite systeme|criteres?|fin de (?:la )?(?:transcription|conversation)|nouvelles? (?:consignes?|instructions?)|segment (?:numero )?\d+|note maximale|score global)\b/,

  // Who is on the line says "I" and "you".
  /\b(?:the|this|that|our|said) (?:agent|advisor|adviser|representative|rep|operator) (?:(?:has|had|did|does|was|is|never|clearly|already|fully|correctly|properly|sincerely|really|then) )*(?:not )?(?:apologi[sz]|greet|verif|confirm|offer|thank|introduc|explain|show|ask|met|pass|deserv|do|resolv|polite|excellent|perfect|rude|blam|insult|empath|summar|clos)/,
  /(?:\bl'|\b(?:cet|cette|le|la) )(?:agente?|conseillere?|operateur|operatrice|teleconseillere?) (?:\S+ )?(?:a|s'est|avait|est|n'a|n'est|merite|presente|confirme|verifie|salue|remercie|explique|propose)\b/,

  // Marks of a protocol, which nobody says.
  /<\/?[a-z|][^>]*>|<\||\|>|\[\/?(?:inst|system|sys)\b|#{2,}|`{3}|"\s*:\s*["{[\d]|\{\s*["']|\b(?:system|systeme|assistant|user|agent|customer)\s*:|\b(?:curly|closing|close|open) (?:brace|bracket|quote)|\baccolade|\bguillemets? fermant/,
]
