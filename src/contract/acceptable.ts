/** Why a recording is refused although it can be analysed: a person may have it analysed all the same. */
export const ACCEPTABLE = ['INCOMPLETE', 'TOO_SHORT', 'OTHER_LANGUAGE', 'NO_CONVERSATION'] as const
export type Acceptable = (typeof ACCEPTABLE)[number]

export function isAcceptable(reason: string | null): reason is Acceptable {
  return ACCEPTABLE.some((acceptable) => acceptable === reason)
}
