/** Short names are near to too many others: PORT to POST, HOST to HOSTS. */
const SHORTEST_COMPARED = 6
/** Of Node, of what we are built on and of what starts us; they may stand in the same .env. */
const OF_OTHERS =
  /^(NODE_|AWS_|PG|POSTGRES_|COMPOSE_|DOCKER_|OTEL_|NPM_|LC_|SSL_CERT_|(HTTPS?|NO|ALL)_PROXY$|TZ$|LANG$|PATH$)/i

/**
 * What was probably meant for us and is no setting of ours, in a sentence each. In the environment that is only what
 * comes very near to one or carries our name, for it belongs to every program; in `.env` it is whatever nobody knows.
 */
export function unknownSettings(
  environment: readonly string[],
  ownFile: readonly string[],
  settings: readonly string[],
): string[] {
  const known = new Set(settings)
  const given = new Set([...environment, ...ownFile])
  const isFree = (setting: string) => !given.has(setting)
  const strange = (name: string) => !known.has(name) && !OF_OTHERS.test(name)
  const own = new Set(ownFile.filter(strange))
  return [...given].filter(strange).flatMap((name) => {
    // Whoever set the right one as well means something else by this one.
    const meant = settings.find((setting) => isFree(setting) && isNear(name, setting))
    if (meant) return [`${name} is no setting: did you mean ${meant}?`]
    if (own.has(name) || name.startsWith('CCR_'))
      return [`${name} is no setting of CallCenterRate (.env.example lists them all).`]
    return []
  })
}

function isNear(name: string, setting: string): boolean {
  const length = Math.min(name.length, setting.length)
  if (length < SHORTEST_COMPARED) return false
  return distance(name.toUpperCase(), setting) <= (length < 9 ? 1 : 2)
}

/** Letters to put in, leave out, replace or swap with their neighbour. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = last
    last = row
  }
  return last[other.length] ?? 0
}
