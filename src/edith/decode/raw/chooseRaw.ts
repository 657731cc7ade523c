import type { RawForm } from '../../../contract/recordings/rawForm.js'
import { type RawEvidence, rawEvidence } from './rawEvidence.js'
import { rawFormsByName } from './rawFormsByName.js'

/**
 * How a recording without a header is read: as was chosen or as its name suggests, if its content agrees. Undefined:
 * neither says anything, or its content speaks against it.
 */
export function chooseRaw(
  input: string,
  { rawForm, name = '' }: { rawForm?: RawForm | undefined; name?: string | undefined },
): RawForm | undefined {
  if (rawForm) return rawEvidence(input).agreesWith(rawForm) ? rawForm : undefined
  const suggested = rawFormsByName(name)
  return suggested.length === 0 ? undefined : fitting(suggested, rawEvidence(input))
}

function fitting(suggested: RawForm[], { likeliest, agreesWith }: RawEvidence): RawForm | undefined {
  if (likeliest && suggested.includes(likeliest)) return likeliest
  // A name that leaves the rate open, or says one that cannot be heard.
  const [, codec] = /^(\w+):/.exec(likeliest ?? '') ?? []
  const alike = suggested.filter((form) => form.startsWith(`${codec}:`))
  return (likeliest ? alike : suggested).find(agreesWith)
}
