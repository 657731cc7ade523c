import { dateCluster } from '../dialogue/dateCluster.js'
import { named } from '../dialogue/named.js'
import type { Kind } from './kind.js'

const OTHERS = {
  en: /\b(contract|warranty|guarantee|offer|subscription|policy|licen[cs]e|visa|voucher|coupon|quote|points|link|trial|lease|membership|insurance|mot|passport|deal|discount|code|token|session|ticket|credit note|gift|reservation|hold|promotion|parking|permit|password|plan|term|deadline|milk|food|sale|certificate|domain|rate)\b/,
  fr: /(contrat|garantie|offre|abonnement|police|permis|visa|bon|coupon|devis|points|lien|essai|bail|adhésion|assurance|passeport|promotion|remise|code|billet|réservation|mot de passe|forfait|délai|titre|certificat|tarif)/,
}

export const cardExpiry: Kind = {
  named: named({
    en: `expir(?:y|ation|es|ing|e)(?: date)?
      exp(?: date)?
      valid (?:until|through|thru|to|till|from)
      good (?:through|thru|until)
      (?:date|month|year|month and year) (?:on|of) (?:the|your|my) card`,
    fr: `(?:date )?d'expiration
      expir(?:e|ation|ant)
      (?:date )?de validité
      valable jusqu'(?:à|au|en)
      (?:date|mois|année) (?:sur|de) (?:la|votre|ma) carte`,
  }),
  unless: OTHERS,
  answers: (stretch, { isAsked }) =>
    dateCluster(stretch, isAsked ? 1 : 2).map((span) => ({ ...span, label: '[card expiry]' })),
}
