import { isCapital, type Stretch, type Turn } from './turn.js'

/** Said before an answer, and no part of it. */
const LEAD_IN = {
  en: new Set(
    `um uh er erm hm hmm ah oh well yes yeah yep sure okay ok right so is it's it its was that's that would be my the a
    an i think believe should her his their name name's word answer one and called just please of course no problem
    alright certainly current currently maiden was it'll its actually ours mine as in set to set for you me`.split(
      /\s+/,
    ),
  ),
  fr: new Set(
    `euh heu hum ah oh ben bah alors donc oui ouais d'accord voilà bien sûr c'est c'était est était mon ma le la les l' un une
    je crois pense que qu'il s'agit de du elle il s'appelle s'appelait s'appelle nom mot réponse et pardon très
    tout à fait`.split(/\s+/),
  ),
}
/** What follows is no answer but talk about it. */
const NO_ANSWER = {
  en: /^(i|i'm|i've|i'd|i'll|we|you|you're|your|not|wrong|incorrect|what|why|which|where|when|who|how|can|could|can't|cannot|don't|do|does|did|didn't|sorry|hold|hang|let|let's|give|one|wait|moment|there|there's|they|he|she|if|because|expired|invalid|locked|blocked|required|needed|correct|fine|changed|reset|being|still|no|nothing|something|somewhere|anything|too|in|on|at|with|by|working|case|secret|private|safe|same|this|these|also|never|always|going|sent|written|printed|shown|displayed|here|up|out|really|very|or|but|for|from|about|after|before|than|then|thanks|thank|perfect|great|lovely|good|hello|hi|pardon|repeat|again|asked|linked|stored|saved|registered|please|different|between|at least|longer|shorter|important|mandatory|optional|only|used|made|must|has|have|had|won't|isn't|issue|problem|reason|fault|bother|capital|capitals|lowercase|uppercase|temporary|long|short|weak|strong|missing|blank|empty|doesn't|wasn't|will|would|might|may|should|needs?)$/,
  fr: /^(je|j'ai|j'avais|on|nous|vous|tu|pas|ne|n'est|n'a|faux|fausse|incorrect|incorrecte|quoi|pourquoi|quel|quelle|où|quand|qui|comment|peux|peut|pouvez|désolé|désolée|attendez|un|moment|ils|elles|si|parce|expiré|expirée|invalide|bloqué|bloquée|nécessaire|obligatoire|correct|correcte|changé|réinitialisé|toujours|non|rien|trop|dans|sur|avec|par|secret|confidentiel|personnel|même|cette|ces|aussi|jamais|envoyé|écrit|affiché|ici|merci|parfait|super|bonjour|pardon|répétez|encore|lié|enregistré|ou|mais|pour|ni|doit|sera|serait|faut|a|différent|composé|entre|au)$/,
}
const ENDS = /^[.?!;:\u00a7]$/
const CLAUSE = {
  en: /^(and|but|so|because|if|which|please|thanks|thank|okay|yeah|can|is|with|or|then|i|that|you|it's|he|she|they|we|he's|she's|was|it|there|past|hasn't)$/,
  fr: /^(et|mais|donc|parce|si|merci|voilà|d'accord|oui|est-ce|s'il|je|vous|c'est|ou|avec|puis|il|elle|on|ça|y|commune)$/,
}

/**
 * The words that answer a question, without "um, yes, it was": up to the end of the sentence or clause. Undefined:
 * there is none, or the stretch tells something about it instead ("is not working").
 */
export function freeAnswer(
  { turn, first, last }: Stretch,
  maxWords: number,
): { first: number; last: number } | undefined {
  const { tokens, tongue } = turn
  let from = first
  while (from <= last && isBefore(turn, from) && !beginsSpelling(turn, from)) from++
  const isTalk = NO_ANSWER[tongue].test(tokens[from]?.text ?? '') && !beginsSpelling(turn, from)
  if (from > last || isTalk) return undefined
  let end = from - 1
  let words = 0
  for (let at = from; at <= last; at++) {
    const { kind, text } = tokens[at] ?? { kind: 'mark', text: '.' }
    if (kind === 'mark') {
      if (ENDS.test(text) && !tokens[at + 1]?.isGlued && !isInitial(turn, at)) break
      if (text === ',' && !isSpelledAfter(turn, at)) break
      continue
    }
    if (at > from && CLAUSE[tongue].test(text) && !isSpelled(turn, at)) break
    if (text.length > 1 && ++words > maxWords) return undefined
    end = at
  }
  return end >= from ? { first: from, last: end } : undefined
}

function isBefore({ tokens, tongue }: Turn, at: number): boolean {
  const { kind, text } = tokens[at] ?? {}
  return kind === 'mark' || LEAD_IN[tongue].has((text ?? '').replaceAll('’', "'"))
}

/** "P. Abernathy" */
function isInitial(turn: Turn, at: number): boolean {
  const isLetter = turn.tokens[at - 1]?.text.length === 1 && isCapital(turn, at - 1)
  return isLetter && turn.tokens[at]?.text === '.' && isCapital(turn, at + 1) && !beginsSpelling(turn, at + 1)
}

/** The A of "A U B R Y". */
function beginsSpelling({ tokens }: Turn, at: number): boolean {
  const letters = tokens.slice(at, at + 6).filter(({ kind }) => kind !== 'mark')
  return letters.length >= 3 && letters.slice(0, 3).every(({ text }) => /^\p{L}$/u.test(text))
}

/** The I of "V K I N G". */
function isSpelled({ tokens }: Turn, at: number): boolean {
  return [tokens[at - 1], tokens[at], tokens[at + 1]].every((token) => token?.text.length === 1)
}

/** "K, I, N, G": a comma between letters ends nothing. */
function isSpelledAfter({ tokens }: Turn, comma: number): boolean {
  return [tokens[comma - 1], tokens[comma + 1]].some((token) => (token?.text.length ?? 9) === 1)
}
