import { freeAnswer } from '../../dialogue/freeAnswer.js'
import { named } from '../../dialogue/named.js'
import type { Stretch, Turn } from '../../dialogue/turn.js'
import { isCapital, wholeOf } from '../../dialogue/turn.js'
import type { Kind, Naming, Span } from '../kind.js'
import { namedHouses } from './namedHouses.js'
import { streetsIn } from './streetsIn.js'

const MAX_WORDS = 14

export const address: Kind = {
  named: named({
    en: `(?<!e ?mail |web |ip |mac |website |url )(?:(?:home|postal|billing|delivery|shipping|current|new|old|full|street|mailing|correct|right) )?address(?: is| was)?(?! bar| book)
      first line(?: of)?(?: the| your| my)?(?: address)?
      (?:where )?do you live(?: at)?
      where (?:you|i) live
      (?:i|we) live (?:at|on|in)
      living at
      (?:i've|we've|i|we)(?: have| just)? moved to
      where (?:should|shall|do|does|did|can|would|is|are|'s|am)(?: \\S+){1,4}? (?:go|going|deliver|bring|drop|send|sending|take|come|coming|delivering|delivered|sent)(?: it| this| that| them)?(?: to)?
      (?:send|deliver|post|ship|bring|mail)(?: it| that| this| them| the \\w+| my \\w+)? to
      (?:got|have) you(?: down| living)? (?:at|as)
      whereabouts (?:are|do) you(?: live)?
      still (?:at|living at|living in|based at)
      is (?:it|that) still(?: at)?
      (?:house|door|flat|apartment|unit) (?:number|name)
      street name
      name of (?:the|your) (?:street|road)
      (?:what|which) (?:street|road|property)(?: is (?:it|that)(?: in| on)?)?`,
    fr: `(?<!e ?mail )(?:(?:mon|votre|nouvelle|ancienne|une|son) )?(?:l')?adresse(?: de livraison| de facturation| postale| exacte| complète| actuelle)?(?! (?:e ?)?mail| e mail| électronique| ip)
      (?:j'|nous |vous |qu'il |elle )?habit(?:e|ons|ez)(?: au| à| dans| bien)?
      livre[rz](?: -)?(?: ça| le| la| les| moi| nous)?(?: au| à)?
      (?:vous |nous |on |je )?(?:êtes|sommes|est|suis) (?:toujours|encore)(?: au| à)?
      où (?:est ce qu'on |dois je |doit on |faut il |on |je )(?:vous )?(?:le |la |les )?(?:livre[rz]?|livrer|envoie|envoyer|apporte|apporter|dépose|déposer)
      lieu dit
      toujours (?:au|à)
      où habitez(?: -)? ?vous
      domicili[ée]e?(?: au| à)?
      num[ée]ro et (?:la |nom de )?(?:la )?rue
      nom de (?:la|votre) rue
      (?:quelle|dans quelle) rue
      (?:j'ai|nous avons|on a) déménagé(?: au| à)?`,
  }),
  answers: (stretch, naming) => [...streetsIn(stretch, true), ...wholeAnswer(stretch, naming)],
  bare: (turn) => (isOfTheHouse(turn) ? [] : [...streetsIn(wholeOf(turn), false), ...namedHouses(turn)]),
}

/** "The Old Rectory, Little Snoring": where it was asked for, what is answered is one. */
function wholeAnswer(stretch: Stretch, naming: Naming): Span[] {
  const { isAsked, isRequest, cue } = naming
  const { turn, first, last } = stretch
  // "Is it still The Old Forge, Nether Wick?"
  if (!isAsked && /still|toujours|you.* (at|as)$/.test(cue)) return capitalsFrom(turn, first, last, 2)
  if (/^(send|deliver|post|ship|bring|mail).* to$/.test(cue))
    return isAsked || naming.speaker === 'AGENT' ? [] : capitalsFrom(turn, first, last, 3)
  const isStated =
    /\b(is|was|live at|living at)$|habite (au|à)$|lieu dit$/.test(cue) ||
    /^(is|it's|est|c'est)$/.test(turn.tokens[first]?.text ?? '')
  if (isAsked ? !isRequest : !isStated) return []
  const answer = freeAnswer(stretch, MAX_WORDS)
  if (!answer) return []
  const words = turn.tokens.slice(answer.first, answer.last + 1).filter(({ kind }) => kind !== 'mark')
  return words.length >= (cue === 'lieu dit' ? 1 : 2) ? [{ label: '[address]', ...answer }] : []
}

/** A house's name and a town's: so many words with capitals at least. */
function capitalsFrom(turn: Turn, first: number, last: number, least: number): Span[] {
  let end = first - 1
  let words = 0
  for (let at = first; at <= last; at++) {
    const { kind, text = '' } = turn.tokens[at] ?? {}
    if (kind === 'word' && isCapital(turn, at)) {
      end = at
      words++
    } else if (text !== ',' && !/^(of|in|on|the|le|la|les|de|du|à|sur|sous)$/.test(text)) break
  }
  return words >= least ? [{ label: '[address]', first, last: end }] : []
}

/** An agent tells where the branch is. */
function isOfTheHouse({ speaker, words }: Turn): boolean {
  return (
    speaker !== 'CUSTOMER' &&
    /\b(our|branch|store|shop|office|depot|showroom|warehouse|garage|clinic|hotel|collection point|locker|pharmacy|station|cinema|theatre|restaurant|relais|pharmacie|mairie|gare|salle|restaurant|notre|nos|agence|magasin|boutique|bureau|dépôt)\b/.test(
      words,
    )
  )
}
