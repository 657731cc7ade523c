import { named } from '../../dialogue/named.js'
import type { Kind } from '../kind.js'
import { readOut } from '../readOut.js'

/** Digits that open something: a PIN, a code sent to a phone. */
export const pin: Kind = {
  named: named({
    en: `p ?i ?n(?: code| number)?
      pass ?code
      (?:one time|verification|access|confirmation|authentication|authori[sz]ation|unlock|login|log in) (?:code|pin|password|number)
      o ?t ?p
      (?:alarm|entry|gate|door|safe|telephone banking|voicemail) code
      code (?:that )?(?:we|i|they|you)(?:'ve| have)?(?: just| been)? (?:sent|texted|received|got|emailed)
      (?:typed|entered|put|tried|keyed)(?: in)? (?:the|that|this|my) code
      (?:four|six|4|6) digit (?:code|number|pin)`,
    fr: `code (?:pin|secret|confidentiel|personnel|de validation|de confirmation|à usage unique|d'activation|d'alarme|de connexion)
      code (?:que (?:vous avez|je vous ai|nous vous avons|j'ai) )?(?:reçu|envoyé)(?: par (?:sms|mail|texto))?
      code pin
      (?:tapé|entré|mis|saisi|rentré|composé) (?:le|mon|ce) code
      (?:le|votre|mon) pin`,
  }),
  answers: (stretch, naming) =>
    readOut(stretch, naming, { label: '[secret code]', stated: 3, asked: 2, withLetters: naming.isAsked }),
}
