interface Patterns {
  /** A greeting that asks for a message. */
  voicemail: RegExp
  /** A menu, a queue or an announcement. */
  machine: RegExp
  /** Said back to somebody. */
  reply: RegExp
  /** Said into the silence, to find out whether anybody is there. */
  hello: RegExp
}

const EN_DIGIT = String.raw`(?:zero|one|two|three|four|five|six|seven|eight|nine|star|pound|hash|any|\d)`
const FR_DIGIT = String.raw`(?:zéro|un|deux|trois|quatre|cinq|six|sept|huit|neuf|étoile|dièse|\d)`

const ENGLISH: Patterns = {
  voicemail:
    /(?<!\b(?:can|could|may|might|to|i|i'll|did) )\bleave (?:(?:me|us|him|her|them|a|your|an?|brief|short|detailed|name|and|number|,) ?)*(?:message|name|number)\b|\b(?:after|at|hear) the (?:tone|beep)\b|\bvoice ?mail\b|\bmailbox (?:is|of)\b/i,
  machine: new RegExp(
    [
      String.raw`\bpress ${EN_DIGIT}\b`,
      String.raw`\byour call (?:is|may be|will be|has been)\b`,
      String.raw`\b(?:stay|remain) on the line\b`,
      String.raw`\ball (?:of )?our (?:agents|advisers|advisors|representatives|operators|lines|colleagues)\b`,
      String.raw`\byou are (?:number|caller|now number)\b`,
      String.raw`\bthe (?:number|person|subscriber|customer) (?:that )?you (?:have |are )?(?:dialled|dialed|called|calling|trying)\b`,
      String.raw`\b(?:calls?|line) (?:is|are|may be) (?:being )?recorded\b`,
      String.raw`\bour (?:offices?|lines?|opening hours|office hours|business hours) (?:are|is)\b`,
      String.raw`\bplease (?:try (?:again|your call)|call (?:again|back) (?:later|during))\b`,
      String.raw`\b(?:enter|say|key in) your\b.*\b(?:number|digits|followed)\b`,
    ].join('|'),
    'i',
  ),
  reply:
    /^\W*(?:yes|yeah|yep|no|nope|okay|ok|sure|right|i see|of course|certainly|absolutely|alright|all right|great|perfect|i'm afraid|that's|it's|i am|i have|i did)\b/i,
  hello:
    /\b(?:hello|hi|hey|is (?:anybody|anyone|somebody|someone) (?:there|on the line)|are you (?:there|still there)|(?:can|could) you hear me|i can(?:'t|not| not) hear (?:you|anything)|i(?:'ll| will| am going to|'m going to) hang up|good ?bye|bye)\b/gi,
}

const FRENCH: Patterns = {
  voicemail:
    /\blaissez(?:-|\s)?(?:moi|nous|lui)?\s?(?:un|votre|vos)?\s?(?:bref |court )?(?:message|nom|coordonnées)|\baprès le (?:bip|signal|top)|\b(?:messagerie|répondeur|boîte) (?:vocale|de|du)/iu,
  machine: new RegExp(
    [
      String.raw`\b(?:tapez|appuyez sur|faites)(?: le| la touche)? ${FR_DIGIT}(?!\p{L})`,
      String.raw`\b(?:votre|cet) appel (?:est|sera|peut|va)(?!\p{L})`,
      String.raw`\btous nos (?:conseillers|opérateurs|agents|collaborateurs)(?!\p{L})`,
      String.raw`\b(?:restez|demeurez) en ligne\b`,
      String.raw`\ble (?:numéro|correspondant|client) que vous\b`,
      String.raw`\bnos (?:bureaux|lignes|horaires|services) (?:sont|est)\b`,
      String.raw`\bveuillez (?:rappeler|patienter|renouveler)\b`,
    ].join('|'),
    'iu',
  ),
  reply:
    /^\W*(?:oui|ouais|non|d'accord|bien sûr|entendu|parfait|très bien|c'est|j'ai|je suis|exactement|tout à fait|voilà|ok)(?!\p{L})/iu,
  hello:
    /(?<!\p{L})(?:allô|allo|bonjour|il y a quelqu'un|vous m'entendez|vous êtes là|je ne vous entends pas|je n'entends rien|je raccroche|je vais raccrocher|au revoir)(?!\p{L})/giu,
}

/** Undefined: of this language nobody has written any. `language` without a region. */
export function patternsOf(language: string): Patterns | undefined {
  return language === 'en' ? ENGLISH : language === 'fr' ? FRENCH : undefined
}
