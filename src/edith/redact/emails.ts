import { withSpelling } from './emailSpelling.js'
import type { Found } from './found.js'
import { digitsAt } from './spokenDigits.js'
import type { Token } from './tokens.js'

const DOTS = new Set(['.', 'dot'])
const JOINTS = new Set(['.', 'dot', '_', 'underscore', '-', 'dash', 'hyphen', '+', 'plus'])
const ENDINGS = new Set(
  `com net org co uk de fr es it nl be at ch eu ie us ca au io edu gov info biz me dev app lu mc ma tn dz sn ci
  cm nz za ng gh ke sg hk jp cn in ae il tr gr pt pl cz sk hu ro bg hr si se no dk fi is lt lv ee ru ua mx br ar cl re
  nc pf gp mq example test online shop site store cloud email academy africa paris quebec scot wales london`.split(
    /\s+/,
  ),
)
/** Endings that are words: a space after their full stop begins a sentence. */
const WORDS = new Set('it is at me be so in no us test shop store site email online'.split(' '))
// Of these a name alone is understood: "jane at gmail". A recogniser leaves their dot out as well: "hotmail com".
const PROVIDERS = new Set('gmail hotmail icloud gmx protonmail'.split(' '))
const MAX_DOMAIN_TOKENS = 24
const MAX_NAME_TOKENS = 24
// "at northern lights dot com"
const MAX_DOMAIN_WORDS = 2

export function findEmails(tokens: Token[], isTaken: (at: number) => boolean): Found[] {
  const found: Found[] = []
  let free = 0
  tokens.forEach((token, at) => {
    const isAt = token.text === '@' || token.text === 'at'
    const isWithProvider = token.text === 'chez' && PROVIDERS.has(tokens[at + 1]?.text ?? '')
    if (!(isAt || isWithProvider) || at < free || isTaken(at)) return
    const last = endOfDomain(tokens, at)
    if (last === undefined) return
    const first = withSpelling(tokens, startOfName(tokens, at, free) ?? at, free)
    if (first === at) return
    found.push({ label: '[e-mail]', first, last })
    free = last + 1
  })
  return found
}

/** "example . com", "g m x dot de": the last part that can end an address. */
function endOfDomain(tokens: Token[], at: number): number | undefined {
  const isWritten = tokens[at]?.text === '@'
  let last: number | undefined
  let words = 0
  for (let i = at + 1; i < tokens.length && i <= at + MAX_DOMAIN_TOKENS; i++) {
    const token = tokens[i]
    if (!token) break
    if (DOTS.has(token.text)) {
      const ending = tokens[i + 1]
      const isEnding =
        ending && (ENDINGS.has(ending.text) || (isWritten && ending.isGlued && ending.kind === 'word'))
      const isSentence = token.text === '.' && !ending?.isGlued && WORDS.has(ending?.text ?? '')
      const spelled = spelledEnding(tokens, i + 1)
      if (spelled !== undefined && i > at + 1) last = spelled
      else if (isEnding && !isSentence && i > at + 1) last = i + 1
      else if (token.text === '.' && !ending?.isGlued) break
      continue
    }
    const isJoined = token.isGlued || JOINTS.has(token.text) || token.text === 'dot'
    const isSpelled = token.text.length === 1 || digitsAt(tokens, i) !== undefined
    const isAfterStart = i === at + 1
    const isAfterDot = DOTS.has(tokens[i - 1]?.text ?? '')
    if (last !== undefined && !isAfterDot && !isJoined) break
    if (token.kind === 'mark' && !JOINTS.has(token.text)) break
    if (!isAfterStart && !isAfterDot && !isJoined && !isSpelled && ++words > MAX_DOMAIN_WORDS) break
  }
  return last ?? endOfProvider(tokens, at + 1)
}

/** "dot c o", "dot c a", "dot o r g" */
function spelledEnding(tokens: Token[], at: number): number | undefined {
  let ending = ''
  for (let i = at; i < at + 4 && tokens[i]?.text.length === 1; i++) ending += tokens[i]?.text
  for (let length = ending.length; length >= 2; length--)
    if (ENDINGS.has(ending.slice(0, length))) return at + length - 1
  return undefined
}

function endOfProvider(tokens: Token[], at: number): number | undefined {
  if (!PROVIDERS.has(tokens[at]?.text ?? '')) return undefined
  return ENDINGS.has(tokens[at + 1]?.text ?? '') ? at + 1 : at
}

// Words that stand before an address without belonging to it.
const LEAD_IN = new Set(
  `is it it's its that's that the a my your his her our me us to at on in and or so as be was with under email mail
  address yes yeah okay ok sure please use write send look visit online website available more for you i have has from am i'm we're comes come got it`.split(
    /\s+/,
  ),
)
const MAX_NAME_WORDS = 3

function mayBeName(token: Token): boolean {
  return token.kind === 'digits' || (token.kind === 'word' && !LEAD_IN.has(token.text))
}

/** Back from the "at": what is joined by dots, spelled, or may be a name; at most a few words without a joint. */
function startOfName(tokens: Token[], at: number, free: number): number | undefined {
  let first: number | undefined
  let words = 0
  for (let i = at - 1; i >= free && i >= at - MAX_NAME_TOKENS; i--) {
    const token = tokens[i]
    const next = tokens[i + 1]
    if (!token || !next) break
    if (JOINTS.has(token.text) && first !== undefined) {
      // A full stop that ends a sentence is none that joins a name.
      if (token.text === '.' && !next.isGlued) break
      continue
    }
    const isJoined = next.isGlued || JOINTS.has(next.text)
    const isSpelled = token.text.length === 1 || digitsAt(tokens, i) !== undefined
    if (token.kind === 'mark') break
    if (!isJoined && !isSpelled) {
      if (!mayBeName(token) || words >= MAX_NAME_WORDS) break
      words++
    }
    first = i
  }
  return first
}
