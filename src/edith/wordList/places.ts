import { baseLanguage } from '../../contract/baseLanguage.js'

// What a name of the house comes after, and before, in calls.
const BEFORE = {
  en: /(?:\b(?:this is|it's|it is|my name is|name's|i'm|i am|from|at|with|call(?:ed|ing)?|to|welcome to|contacting|choosing|using|named|about|mr|mrs|ms|miss|dr|your|near|in|outside|for|by|our|of|and)|^(?:hello|hi|good (?:morning|afternoon|evening))?)$/,
  fr: /(?:\b(?:ici|c'est|chez|bienvenue (?:à|chez)|m'appelle|je suis|de|avec|à|pour|par|monsieur|madame|société|votre|notre|nom de|part de|appelé|et)|^(?:bonjour|bonsoir|allo|allô)?)$/,
}
const SURELY_BEFORE = {
  en: /\b(?:this is|my name is|name's|from|calling|welcome to|contacting|choosing|speaking (?:to|with)|speak (?:to|with)|through to|called)$/,
  fr: /\b(?:ici|chez|bienvenue (?:à|chez)|m'appelle|société|de la part de|vous êtes avec)$/,
}
const AFTER = {
  en: /^(?:speaking|here|customer|support|service|how (?:can|may))/,
  fr: /^(?:à votre|à l'appareil|au téléphone|bonjour|service)/,
}
/** "A jean store" is no name. */
const NEVER_BEFORE = {
  en: /\b(?:a|an|some|any|no|very|more|so|too|not|don't|could|would|should|will|can)$/,
  fr: /\b(?:un|une|des|pas|très|plus|trop)$/,
}

export const SURELY = 4
const LIKELY = 1.5
const UNLIKELY = -5

/** How well a name stands between these words, in nats; they are lower case, with a space between them. */
export function worthOfPlace(before: string, after: string, language: string): number {
  const tongue = baseLanguage(language) === 'fr' ? 'fr' : 'en'
  if (NEVER_BEFORE[tongue].test(before)) return UNLIKELY
  const behind = AFTER[tongue].test(after) ? LIKELY : 0
  if (SURELY_BEFORE[tongue].test(before)) return SURELY + behind
  return (BEFORE[tongue].test(before) ? LIKELY : 0) + behind
}
