import type { Entry } from './listEntries.js'
import { type Sounds, soundDistance } from './soundDistance.js'

/** What was heard, as it may be read. */
export interface Reading {
  words: string[]
  sounds: Sounds
}

// Another name than the entry sounds like it by chance, the less often the longer it is.
// Of 2500 lines of talk with lists of a dozen names, two are then written otherwise.
const SHARE_AS_UNLIKE = 0.36
/** Where a name is sure to stand, such as after "thank you for calling". */
const SHARE_IN_PLACE = 0.48
const FREE_SOUNDS = 2.5
const LEAST_LOSS = 0.4

/** Words as they stand, and without an "s" that an entry may not have. */
export function withoutEnding(said: string[]): { words: string[]; ending: string }[] {
  const last = said.at(-1) ?? ''
  const ending = /'s$/.exec(last)?.[0] ?? /(?<=[^s'])s$/.exec(last)?.[0]
  const whole = { words: said, ending: '' }
  if (!ending || last.length - ending.length < 2) return [whole]
  return [whole, { words: [...said.slice(0, -1), last.slice(0, -ending.length)], ending }]
}

/** How far an entry's sounds are from these; undefined: as far as `limit`, or farther than one name is from another. */
export function distanceTo(
  entry: Entry,
  { sounds }: Reading,
  limit: number,
  isNamePlace: boolean,
): number | undefined {
  const most = Math.min(
    limit,
    asUnlike(Math.min(entry.sounds.codes.length, sounds.codes.length), isNamePlace),
  )
  if (Math.abs(entry.sounds.codes.length - sounds.codes.length) * LEAST_LOSS >= most) return undefined
  const distance = soundDistance(sounds, entry.sounds, most)
  return distance < most ? distance : undefined
}

/** "Alder and Finch" has much of "Marlowe and Finch", and is another name: what is not the same must sound alike by itself. */
export function differsTooMuch(
  entry: Entry,
  { words }: Reading,
  distance: number,
  isNamePlace: boolean,
): boolean {
  const same = (one: string | undefined, other: string | undefined) => one !== undefined && one === other
  let [start, end] = [0, 0]
  while (same(entry.plain[start], words[start])) start++
  while (end < entry.plain.length - start && same(entry.plain.at(-1 - end), words.at(-1 - end))) end++
  if (start + end === 0) return false
  const sounds = entry.ofWords.slice(start, entry.ofWords.length - end).join('').length
  return distance >= asUnlike(sounds, isNamePlace)
}

function asUnlike(sounds: number, isNamePlace: boolean): number {
  return (isNamePlace ? SHARE_IN_PLACE : SHARE_AS_UNLIKE) * (sounds - FREE_SOUNDS)
}
