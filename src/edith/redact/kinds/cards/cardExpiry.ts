import { dateCluster, MONTHS, ORDINALS } from '../../dialogue/dateCluster.js'
import { datePartsIn } from '../../dialogue/datePartsIn.js'
import { named } from '../../dialogue/named.js'
import type { Turn } from '../../dialogue/turn.js'
import type { Kind, Span } from '../kind.js'

const OTHERS = {
  en: /\b(contract|cover|warranty|guarantee|offer|subscription|policy|licen[cs]e|visa|voucher|coupon|quote|points|link|trial|lease|membership|insurance|mot|passport|deal|discount|code|token|session|ticket|credit note|gift|reservation|(?<!we |i )hold(?! on)|promotion|parking|permit|password|plan|term|deadline|milk|food|tyres?|batter(?:y|ies)|stock|stocks|money|time|patience|ink|fuel|petrol|gas|data|minutes|credit(?! card)|memory|space|delivery|appointment|booking|order|interview|sale|certificate|domain|rate|box|pack|packet|tin|bottle|jar|cartridge)\b/,
  fr: /(contrat|garantie|offre|abonnement|police|permis|visa|bon(?!ne|jour|soir)|coupon|devis|points|lien|essai|bail|adhésion|assurance|passeport|promotion|remise|code|billet|réservation|mot de passe|forfait|délai|titre|certificat|tarif|livraison|rendez-vous|commande|données|crédit(?!aire))/,
}

export const cardExpiry: Kind = {
  named: named({
    en: `expir(?:y|ation|es|ing|e)(?: date)?
      exp(?: date)?
      valid (?:until|through|thru|to|till|from)
      good (?:through|thru|until|till|to)
      (?:runs?|ran) out
      laps(?:es|ing|ed)(?: in)?
      new (?:expiry )?date is
      card(?:'s| is| was| that| which| we (?:hold|have)| i (?:have|had)| on file| you gave| still| the one){0,4} (?:going out|goes out|went out|ends?|ended|ending|finish(?:es|ed)?|valid)(?: in| on| at| of)?
      (?:new|old|replacement|current|other) (?:one|card)(?:'s| is| was| says| ends| ended)
      on file(?: we have| we've got| is| it says| i have)?
      which month does it (?:end|run out|go to)
      (?:card )?end date
      how long(?:'s| is) (?:it|the card|your card) valid(?: for)?
      month and year
      (?:date|month|year)(?:'s| is)?(?: printed| shown)? (?:(?:on|of) (?:the|your|my|that) (?:card|front)|underneath|below|at the bottom)`,
    fr: `(?:date )?d'expiration
      expir(?:e|ation|ant)
      (?:date )?(?:de (?:fin de )?)?validité
      mois et (?:l'|d')année
      exp
      jusqu'à quand (?:elle|votre carte|la carte)(?: est| va)?(?: bonne| valable| valide)?
      good th(?:ru|rough)
      (?:elle|carte)(?: \\S+){0,2} (?:finit|se termine|va jusqu'(?:à|au|en))(?: en| fin)?
      celle (?:qu'on a|que j'ai|que nous avons|que vous aviez)(?: en mémoire| au dossier| enregistrée)?(?: dit| indique| c'est)?
      (?:la nouvelle|l'ancienne)(?: c'est| dit| finit| va jusqu'(?:à|au|en))?
      val(?:able|ide) jusqu'(?:à|au|en)(?: quand)?
      (?:date|mois|année)(?: qui est| inscrite| indiquée| marquée)? (?:sur (?:la|votre|ma) carte|de (?:la|votre|ma) carte|au recto|sur le devant|en dessous)`,
  }),
  unless: OTHERS,
  others: OTHERS,
  answers: (stretch, { isAsked, cue }) =>
    dateCluster(stretch, isAsked ? 1 : 2)
      .filter((date) => !hasDay(stretch.turn, date))
      .filter((date) => !OF_ANOTHER.test(cue) || isMonthAndYear(stretch.turn, date))
      .map(({ first, last }) => ({ first, last, label: '[card expiry]' })),
}

/** What is said of a card that was, and of much else besides. */
const OF_ANOTHER = /^card(?!.*date)|one|on file|celle|nouvelle|ancienne|termine|finit/

/** "31/12/2026", "the thirtieth of September": no card's. */
function hasDay(turn: Turn, { first, last }: Dated): boolean {
  const own = turn.tokens.slice(first, last + 1).map(({ text }) => text)
  if (/^\d{1,4}([/.-])\d{1,2}\1\d{1,4}$/.test(own.join(''))) return true
  if (ORDINALS.test(own.at(-1) ?? '')) return true
  // In French "sept" is seven.
  const month = own.findIndex((text) => MONTHS[turn.tongue].test(text) && text !== 'sept')
  return month > 0 && !own.slice(0, month).some((text) => /^(no|not|sorry|non|pardon|or|mean)$/.test(text))
}

/** "09/29", "May 2031" */
function isMonthAndYear(turn: Turn, date: Dated): boolean {
  const [month = 0, year = 0, ...more] = datePartsIn(turn, date)
  return more.length === 0 && month >= 1 && month <= 12 && year >= 20 && year <= 45
}

type Dated = Pick<Span, 'first' | 'last'>
