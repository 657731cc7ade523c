import { dateCluster } from '../dialogue/dateCluster.js'
import { named } from '../dialogue/named.js'
import type { Kind } from './kind.js'
import { wholeBirthDates } from './wholeBirthDate.js'

export const birthDate: Kind = {
  named: named({
    en: `dates? of birth
      d ?o ?b
      birth ?dates?
      (?:(?:my|your|his|her)|\\w+'s) birthday
      year of birth
      (?:my|her|his) (?:daughter|son|wife|husband|mother|father|mum|dad|partner)(?:'s| is| was) (?:the|from)(?= )
      (?:was|were|am|i'm|you|he|she) born(?: on| in)?
      born(?: on| in)?
      (?:day|month|year)(?: and (?:month|year))? (?:you|he|she) (?:were|was) born
      when (?:were|was) (?:\\S+ ){1,4}born`,
    fr: `dates? de naissance
      née?s? (?:le|en|quand)
      naissance
      (?:il|elle|je) (?:est|suis) du
      (?:ma|mon) (?:fille|fils|femme|mari|mère|père) (?:c'est|est) (?:du|le)
      je suis de(?= (?:\\d\\d|trente|quarante|cinquante|soixante|septante|huitante|quatre vingt|nonante))
      (?:est|suis|sont) nés?(?: le| en)?
      (?:mon|votre|son) anniversaire
      année de naissance`,
  }),
  others: {
    en: /\b(appointment|delivery|delivered|order|ordered|engineer|technician|booked|booking|visit|flight|arrives|departs|renews?|renewal|expires|invoice|bill|due|policy|cover|contract|matures?|starts?|started|ends?|lease|warranty|guarantee|jab|test|check ?up|moved|married|card)\b/,
    fr: /(rendez|livraison|livrée?|commande|technicien|visite|vol|rentrée|arrive|départ|réservation|renouvel|facture|échéance|acheté|sinistre|contrat|police|garantie|abonnement|opération|consultation|carte|valable|accident)/,
  },
  answers: (stretch, { isAsked }) =>
    dateCluster(stretch, isAsked ? 1 : 2).map(({ first, last }) => ({
      first,
      last,
      label: '[date of birth]',
    })),
  bare: wholeBirthDates,
}
