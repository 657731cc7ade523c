import { isCapital, type Turn } from '../../dialogue/turn.js'

const TOWN_LINKS = /^(in|à|sur|le|la|les|de|upon|on|under|the|saint|st|sainte)$/

/** ", Leeds", "à Lyon": words with a capital that follow are part of it. */
export function withTown(turn: Turn, last: number): number {
  const { tokens } = turn
  let end = last
  for (let i = last + 1, skipped = 0; i < tokens.length && skipped <= 2; i++) {
    const { kind, text = '' } = tokens[i] ?? {}
    if (text === ',' || text === '-' || TOWN_LINKS.test(text)) skipped++
    else if (kind === 'word' && isCapital(turn, i) && !/^(i|i'm|it|thanks|thank|yes|oui|merci)$/.test(text)) {
      end = i
      skipped = 0
    } else break
  }
  return end
}
