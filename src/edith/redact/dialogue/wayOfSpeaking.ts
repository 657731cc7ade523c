import { runsIn } from './runsIn.js'
import { type Turn, wholeOf } from './turn.js'

const REQUEST = {
  en: /\b(what|what's|whats|which|can|could|may|might|would|confirm|tell|give|need|please|spell|let me|have|provide|verify|ask|asking|remind|just|and|for security|know|check|when|where|who|repeat|read)\b/,
  fr: /(quel|quelle|quels|quelles|pouvez|pourriez|puis-je|puis|donnez|donner|confirmer|confirmez|indiquer|indiquez|rappeler|rappelez|besoin|faut|aurais|épeler|épelez|et|dites|dire|vérifier|connaître|auriez|où|quand|répéter|s'il vous pla[iî]t|votre|vos)/,
}
const CORRECTION = {
  en: /^(?:oh |um |uh |er |ah |well )?(?:no|sorry|wait|actually|i mean|not|correction|oops|scratch that|make that|my mistake|apologies|hang on|let me|nope|pardon)\b/,
  fr: /^(?:euh |ah |oh )?(?:non|pardon|attendez|excusez|plutôt|enfin|je veux dire|désolée?|pas|je me suis trompée?|rectification|erreur)(?![\p{L}])/u,
}
const READ_BACK = {
  en: /\b(so that's|that's|so it's|that was|i've got|i have|i got|got it|read(ing)? (that|it|this)? ?back|you said|repeat|confirm|just to check|to check|was that|is that|so)\b/,
  fr: /(donc|c'est bien|je répète|je confirme|j'ai bien|j'ai noté|vous avez dit|vous m'avez dit|je relis|je récapitule|c'est ça|alors)/,
}
const PLACED = {
  en: /\b(at the (end|start|beginning|front)|the (last|first) (one|two|three|four|bit|part|digits?) (is|are|was|should)|(last|first) (one|two|three|four|bit|digits?)'s|instead of|it (ends|starts) (in|with))\b/,
  fr: /(à la fin|au début|en dernier|au lieu de|(dernier|premier)s? (chiffres?|c'est|est))/,
}
/** What else is asked for: how many, when, which model. Its answer is none of a kind's. */
const OTHER_QUESTION = {
  en: /\b(how (many|much|long|old|often|far|big)|what (time|day|year|size|colou?r|model|make|quantity|mileage|version|speed|reading|amount)|which (model|day|version|size|branch|flight|product)|(model|part|order|flight|version|serial|ticket|reference|booking|invoice|tracking|case) (number|reference)|mileage|meter reading|when (did|do|is|was|would|will|should|are)|quantity|what's the (model|part|order|flight|version|reading|mileage|amount|total))\b/,
  fr: /(combien|quelle heure|quel jour|quelle année|quelle taille|quelle couleur|quel modèle|quelle version|quelle quantité|quel montant|kilométrage|num[ée]ro de (commande|modèle|pièce|vol|série|ticket|dossier|référence|facture|suivi)|référence|relevé|quand (est|avez|souhaitez|voulez)|depuis quand)/,
}

export function isRequest({ words, text, tongue }: Turn): boolean {
  return text.includes('?') || REQUEST[tongue].test(words)
}

export function isCorrection({ words, tongue }: Turn): boolean {
  return CORRECTION[tongue].test(words)
}

export function isReadBack({ words, tongue }: Turn): boolean {
  return READ_BACK[tongue].test(words)
}

export function asksForOther({ words, tongue }: Turn): boolean {
  return OTHER_QUESTION[tongue].test(words)
}

/** "Four six two at the end", "the last one's a nine": where in the number it was. */
export function isSpokenAgain({ words, tongue }: Turn): boolean {
  return PLACED[tongue].test(words)
}

/** Hardly anything but digits, letters and what is said between them. */
export function isReadingOut(turn: Turn): boolean {
  const spoken = turn.tokens.filter(({ kind }) => kind !== 'mark').length
  const inRuns = runsIn(wholeOf(turn), true).reduce((sum, { first, last }) => {
    return sum + turn.tokens.slice(first, last + 1).filter(({ kind }) => kind !== 'mark').length
  }, 0)
  return spoken > 0 && inRuns / spoken >= 0.5
}
