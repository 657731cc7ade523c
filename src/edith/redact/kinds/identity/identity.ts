import { named } from '../../dialogue/named.js'
import { runsIn } from '../../dialogue/runsIn.js'
import { wholeOf } from '../../dialogue/turn.js'
import type { Kind } from '../kind.js'
import { readOut } from '../readOut.js'
import { isIdentityNumber } from './identityChecks.js'

export const identity: Kind = {
  named: named({
    en: `social(?: security)?(?: number| card)?(?! media| network| worker| services| housing| care| club| event| life)
      s ?s ?n
      national insurance(?: number)?
      n ?i number
      your n ?i
      nino
      social insurance(?: number)?
      (?:my|your|the) sin(?: number)?
      sin number
      (?:p ?p ?s ?n?|tax|taxpayer|tax identification|tax file|vat|fiscal) (?:number|id|identification number|reference)
      p ?p ?s ?n?
      steuer ?(?:id|nummer|identifikationsnummer)
      passport(?: number)?
      driv(?:ing|er|er's|ers) licen[cs]e(?: number)?
      licen[cs]e number
      (?:nhs|medicare|medicaid|health card|health insurance|green card|visa|alien|residence permit|national|student|military) (?:number|id|identity number)
      national identity(?: card| number)?
      (?:identity|id)(?: card)? number
      aadhaar(?: number| card)?
      (?:my|your|the|his|her) pan(?: number| card)?
      dni
      d n i
      n ?i ?e number
      itin
      i t i n`,
    fr: `num[ée]ro de (?:sécu|sécurité sociale|nir|passeport|permis|carte d'identité|carte vitale|titre de séjour|registre national|avs|niss)
      (?:num[ée]ro )?(?:d'assurance sociale|d'assurance maladie|nas|n a s)
      sécurité sociale
      sécu
      carte (?:d'identité|vitale|de séjour|soleil|santé|d'assurance maladie)
      passeport
      permis de conduire
      (?:num[ée]ro|identifiant|matricule) (?:fiscal|national|d'identification)
      num[ée]ro d'identité
      n ?i ?r`,
  }),
  answers: (stretch, naming) =>
    readOut(stretch, naming, { label: '[identity number]', stated: 4, asked: 2, withLetters: true }),
  bare: (turn) =>
    runsIn(wholeOf(turn), true)
      .filter(({ text }) => isIdentityNumber(text))
      .map(({ first, last }) => ({ label: '[identity number]', first, last })),
}
