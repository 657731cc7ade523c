import { freeAnswer } from '../dialogue/freeAnswer.js'
import { named } from '../dialogue/named.js'
import type { Kind } from './kind.js'
import { namedDomains } from './namedDomain.js'

const JOINT = /^(dot|underscore|point|arobase|arrobase|arobas|@)$/
const LOOSE_JOINT = /^(at|hyphen|dash|tiret)$/
const MAX_WORDS = 24

/** What ends as an address does needs no naming: emails.ts. Here is the half before the other spoke, and odd domains. */
export const email: Kind = {
  named: named({
    en: `e ?mail(?: address)?
      e mails?
      (?:bit|part) before the at`,
    fr: `(?:adresse )?(?:e ?mail|mél|courriel|e mail)
      adresse (?:mail|électronique|e mail)
      (?:mon|votre|son|un|quel|le) mail
      (?:avant|devant) l'arobase`,
  }),
  bare: namedDomains,
  answers: (stretch, { isAsked }) => {
    const answer = freeAnswer(stretch, MAX_WORDS)
    if (!answer) return []
    const own = stretch.turn.tokens.slice(answer.first, answer.last + 1)
    const letters = own.filter(({ text }) => /^\p{L}$/u.test(text)).length
    const isJoined = own.some(({ text }, i) => i > 0 && JOINT.test(text))
    const isLoose = isAsked && own.some(({ text }, i) => i > 0 && LOOSE_JOINT.test(text))
    return isJoined || isLoose || letters >= 3 ? [{ label: '[e-mail]', ...answer }] : []
  },
}
