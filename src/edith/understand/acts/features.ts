import { wordsOf } from '../../words/wordsOf.js'
import { hash } from '../hash.js'

const GRAM = 4

/**
 * What a turn's words show, as hashed features below `buckets`: words, pairs of neighbours, and pieces of words, by which
 * a word that was misheard or is in nobody's talk still resembles others. Numbers are alike.
 */
export function featuresOf(text: string, buckets: number): number[] {
  const asks = /\?/.test(text) ? ['?'] : []
  const words = [...wordsOf(text).map((word) => (/^\d+$/.test(word) ? '0' : word)), ...asks]
  const features: number[] = []
  const add = (kind: string, value: string) => features.push(hash(`${kind}${value}`) % buckets)
  ;['^', ...words, '$'].forEach((word, i, all) => {
    if (i > 0 && i < all.length - 1) add('word ', word)
    const next = all[i + 1]
    if (next !== undefined) add('pair ', `${word} ${next}`)
  })
  for (const word of words) {
    const closed = `<${word}>`
    for (let i = 0; i + GRAM <= closed.length; i++) add('piece ', closed.slice(i, i + GRAM))
  }
  return features
}
