import { numberAt } from '../../dialogue/numberAt.js'
import { isCapital, type Turn } from '../../dialogue/turn.js'
import type { Span } from '../kind.js'

export const MAX_NAME_WORDS = 4
const PARTICLES = /^(de|du|des|van|von|der|den|la|le|el|al|bin|o|mac|mc|st|saint|di|da|dos|ben|d|del|e)$/
const NO_NAME = {
  en: /^(and|i|i'm|calling|from|speaking|here|about|the|a|an|my|is|it|it's|but|so|with|at|on|for|to|in|of|not|can|could|you|your|please|thanks|thank|yes|no|hi|hello|just|phoning|ringing|this|that|that's|spelled|spelt|account|customer|sorry|um|uh|er|well|okay|ok|again|by|because|was|will|would|need|want|have|has|had|trying|having|looking|going|really|very|still|also|already|late|happy|sure|afraid|wondering|good|great|fine|all|same|correct|wrong|wife|husband|daughter|son|mother|father|mum|dad|there|who|what|when|where|if|as|or|me|we|they|he|she|mister|misspelled|registered|under|spelling|changed|name|first|last|surname|then|now|too|only|one|two)$/,
  fr: /^(et|je|j'ai|j'appelle|c'est|à|au|aux|de|pour|sur|le|la|les|un|une|mon|ma|mes|est|suis|mais|donc|avec|dans|par|ne|pas|vous|votre|s'il|merci|oui|non|bonjour|madame|monsieur|alors|euh|voilà|ici|l'appareil|client|cliente|nom|prénom|comme|ça|bien|très|toujours|encore|désolé|désolée|pardon|que|qui|quand|si|où|en|il|elle|on|nous|ils|elles|déjà|content|contente|même|sa|son|ce|cette|y|a|ai)$/,
}
export const TITLES = {
  en: /^(mr|mrs|ms|miss|mister|dr|doctor|sir|madam|mx)$/,
  fr: /^(monsieur|madame|mademoiselle|m|mme|mlle|docteur|maître)$/,
}

/** Words that may be a name, one after another; with capitals only those that have one. */
export function nameAt(turn: Turn, from: number, last: number): Span | undefined {
  const { tokens, tongue } = turn
  const start = TITLES[tongue].test(tokens[from]?.text ?? '') ? afterTitle(turn, from) : from
  const needsCapital = isCapital(turn, start)
  let end: number | undefined
  let words = 0
  let long = 0
  for (let at = start; at <= last && words < MAX_NAME_WORDS; at++) {
    const { kind, text = '', isGlued } = tokens[at] ?? {}
    if (kind === 'mark') {
      if (text === '-' || (text === '.' && tokens[at - 1]?.text.length === 1 && isGlued)) continue
      break
    }
    if (kind !== 'word' || (NO_NAME[tongue].test(text) && !isParticleFirst(turn, at, from))) break
    if (text.length > 1 && numberAt(tokens, at, tongue)) break
    if (needsCapital && !isCapital(turn, at) && !PARTICLES.test(text)) break
    if (!needsCapital && long >= 2 && text.length > 1) break
    words++
    if (text.length > 1) long++
    if (!PARTICLES.test(text) || text.length === 1) end = at
  }
  return end === undefined || start > end ? undefined : { label: '[name]', first: start, last: end }
}

/** "Madame de Kergorlay", not "madame de la comptabilité". */
function isParticleFirst({ tokens, tongue }: Turn, at: number, title: number): boolean {
  const isAfterTitle = at === title + 1 && TITLES[tongue].test(tokens[title]?.text ?? '')
  return (
    isAfterTitle &&
    /^(de|du|des)$/.test(tokens[at]?.text ?? '') &&
    !NO_NAME[tongue].test(tokens[at + 1]?.text ?? 'la')
  )
}

export function isNameWord(turn: Turn, at: number): boolean {
  const { kind, text = '' } = turn.tokens[at] ?? {}
  return kind === 'word' && !NO_NAME[turn.tongue].test(text)
}

export function afterTitle({ tokens }: Turn, at: number): number {
  return tokens[at + 1]?.text === '.' ? at + 2 : at + 1
}
