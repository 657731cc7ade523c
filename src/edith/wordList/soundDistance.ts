/** Where vowels are said: how open the mouth is, how far back the tongue, 0 to 1. */
const VOWELS: Record<string, [open: number, back: number]> = {
  i: [0, 0],
  I: [0.25, 0.15],
  e: [0.4, 0.05],
  E: [0.55, 0.15],
  a: [0.9, 0.25],
  A: [0.95, 0.75],
  O: [0.7, 0.95],
  o: [0.45, 1],
  u: [0.1, 0.9],
  U: [0.05, 0.3],
  V: [0.65, 0.55],
  3: [0.5, 0.5],
  '@': [0.5, 0.5],
  Y: [0.6, 0.25],
  W: [0.65, 0.7],
  Q: [0.45, 0.7],
  1: [0.85, 0.6],
  2: [0.65, 0.25],
  4: [0.55, 0.95],
}
const NEAR = new Map(
  // Told apart by the voice alone.
  'pb td kg fv sz SZ CJ TD'
    .split(' ')
    .map((pair): [string, number] => [pair, 0.3])
    .concat('mn nN'.split(' ').map((pair) => [pair, 0.35]))
    .concat(
      'mN fT Tt Dd DT vD Dz sS zZ Ss Ts CS JZ tC dJ lr wv bv kC nl rw ly'
        .split(' ')
        .map((pair) => [pair, 0.5]),
    ),
)
const OF_A_VOWEL = 0.5
const OF_A_FAINT_SOUND = 0.4
const OF_A_CONSONANT = 0.8
const OF_ANYTHING = 1

/** Longer than any five words of talk are. */
const MOST_SOUNDS = 1000
const CODES = 128

const ROWS: [Float64Array, Float64Array] = [
  new Float64Array(MOST_SOUNDS + 1),
  new Float64Array(MOST_SOUNDS + 1),
]
/** For each two sounds, by their codes. */
const ofTaking = new Float64Array(CODES * CODES).fill(OF_ANYTHING)
fillCosts()

/** How much two words or phrases differ in sound: about how many consonants. At least `limit` where it is more. */
export function soundDistance(a: Sounds, b: Sounds, limit: number): number {
  let [before, row] = ROWS
  before[0] = 0
  for (let j = 1; j <= b.codes.length; j++)
    before[j] = (before[j - 1] as number) + (b.losing[j - 1] as number)
  for (let i = 1; i <= a.codes.length; i++) {
    const losing = a.losing[i - 1] as number
    const taking = (a.codes[i - 1] as number) * CODES
    row[0] = (before[0] as number) + losing
    let least = row[0] as number
    for (let j = 1; j <= b.codes.length; j++) {
      const taken = (before[j - 1] as number) + (ofTaking[taking + (b.codes[j - 1] as number)] as number)
      const left = (before[j] as number) + losing
      const added = (row[j - 1] as number) + (b.losing[j - 1] as number)
      const cost = Math.min(taken, left, added)
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least >= limit) return limit
    const spent = before
    before = row
    row = spent
  }
  return before[b.codes.length] as number
}

/** A word's sounds as they are compared: their codes, and what leaving each out costs. */
export interface Sounds {
  codes: Uint8Array
  losing: Float64Array
}

export function comparable(sounds: string): Sounds {
  const all = [...sounds].slice(0, MOST_SOUNDS)
  return {
    codes: Uint8Array.from(all, (sound) => sound.charCodeAt(0)),
    losing: Float64Array.from(all, (_, at) => ofLosing(sounds, at)),
  }
}

function fillCosts(): void {
  const all = [...new Set([...Object.keys(VOWELS), ...NEAR.keys()].join(''))]
  for (const a of all)
    for (const b of all) ofTaking[a.charCodeAt(0) * CODES + b.charCodeAt(0)] = costOfTaking(a, b)
  for (let code = 0; code < CODES; code++) ofTaking[code * CODES + code] = 0
}

function costOfTaking(a: string, b: string): number {
  const [one, other] = [VOWELS[a], VOWELS[b]]
  if (one && other) return 0.1 + 0.5 * Math.hypot(one[0] - other[0], one[1] - other[1])
  return NEAR.get(a + b) ?? NEAR.get(b + a) ?? OF_ANYTHING
}

/** Telephones lose an "h", an "r" after a vowel, and the last consonant of a word, first. */
function ofLosing(sounds: string, at: number): number {
  const sound = sounds[at] as string
  if (sound in VOWELS) return OF_A_VOWEL
  if (sound === 'h' || sound === 'y' || sound === 'w') return OF_A_FAINT_SOUND
  if (sound === 'r' && at > 0 && (sounds[at - 1] as string) in VOWELS) return OF_A_FAINT_SOUND / 2
  return at === sounds.length - 1 ? OF_A_FAINT_SOUND : OF_A_CONSONANT
}
