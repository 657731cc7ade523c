import type { Segment } from '../../../src/contract/transcript.js'

/** Indices of the lines that hold what is searched for; case and accents do not matter. */
export function matchesOf(segments: readonly Segment[], search: string): number[] {
  const wanted = plain(search.trim())
  if (wanted === '') return []
  return segments.filter(({ text }) => plain(text).includes(wanted)).map(({ index }) => index)
}

export interface Stretch {
  text: string
  isMatch: boolean
}

/** A line cut where the search matches, for marking it. */
export function stretches(text: string, search: string): Stretch[] {
  const wanted = plain(search.trim())
  const letters = [...text]
  const plainLetters = letters.map(plain)
  const found: Stretch[] = []
  let from = 0
  for (let at = 0; at < letters.length && wanted !== ''; ) {
    const length = matchAt(plainLetters, at, wanted)
    if (length === 0) {
      at++
      continue
    }
    found.push({ text: letters.slice(from, at).join(''), isMatch: false })
    found.push({ text: letters.slice(at, at + length).join(''), isMatch: true })
    at += length
    from = at
  }
  found.push({ text: letters.slice(from).join(''), isMatch: false })
  return found.filter((stretch) => stretch.text !== '')
}

function matchAt(letters: readonly string[], at: number, wanted: string): number {
  let joined = ''
  for (let length = 1; at + length <= letters.length; length++) {
    joined += letters[at + length - 1]
    if (joined === wanted) return length
    if (!wanted.startsWith(joined)) return 0
  }
  return 0
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
