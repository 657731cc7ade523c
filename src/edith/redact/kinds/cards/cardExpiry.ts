import { dateCluster } from '../../dialogue/dateCluster.js'
import { named } from '../../dialogue/named.js'
import type { Kind } from '../kind.js'

const OTHERS = {
  en: /\b(contract|cover|warranty|guarantee|offer|subscription|policy|licen[cs]e|visa|voucher|coupon|quote|points|link|trial|lease|membership|insurance|mot|passport|deal|discount|code|token|session|ticket|credit note|gift|reservation|hold|promotion|parking|permit|password|plan|term|deadline|milk|food|tyres?|batter(?:y|ies)|stock|stocks|money|time|patience|ink|fuel|petrol|gas|data|minutes|credit(?! card)|memory|space|delivery|appointment|booking|order|interview|sale|certificate|domain|rate)\b/,
  fr: /(contrat|garantie|offre|abonnement|police|permis|visa|bon|coupon|devis|points|lien|essai|bail|adhésion|assurance|passeport|promotion|remise|code|billet|réservation|mot de passe|forfait|délai|titre|certificat|tarif|livraison|rendez-vous|commande|données|crédit(?!aire))/,
}

export const cardExpiry: Kind = {
  named: named({
    en: `expir(?:y|ation|es|ing|e)(?: date)?
      exp(?: date)?
      valid (?:until|through|thru|to|till|from)
      good (?:through|thru|until|till|to)
      runs? out
      laps(?:es|ing)
      (?:card )?end date
      how long(?:'s| is) (?:it|the card|your card) valid(?: for)?
      month and year
      (?:date|month|year)(?:'s| is)?(?: printed| shown)? (?:(?:on|of) (?:the|your|my|that) (?:card|front)|underneath|below|at the bottom)`,
    fr: `(?:date )?d'expiration
      expir(?:e|ation|ant)
      (?:date )?(?:de (?:fin de )?)?validité
      mois et (?:l'|d')année
      val(?:able|ide) jusqu'(?:à|au|en)(?: quand)?
      (?:date|mois|année)(?: qui est| inscrite| indiquée| marquée)? (?:sur (?:la|votre|ma) carte|de (?:la|votre|ma) carte|au recto|sur le devant|en dessous)`,
  }),
  unless: OTHERS,
  answers: (stretch, { isAsked }) =>
    dateCluster(stretch, isAsked ? 1 : 2).map(({ first, last }) => ({ first, last, label: '[card expiry]' })),
}
