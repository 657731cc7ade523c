import type { Mask } from '../../contract/redactKinds.js'

/** Characters of a line, the last one excluded. */
export interface Part {
  segment: number
  from: number
  to: number
}

export interface Sensitive {
  label: Mask
  parts: Part[]
}

export interface Masked extends Part {
  label: Mask
  /** How sure it is. */
  rank: number
}

export function mask(text: string, parts: readonly Masked[]): string {
  let masked = ''
  let end = 0
  for (const { from, to, label } of parts) {
    masked += text.slice(end, from) + label
    end = to
  }
  return masked + text.slice(end)
}
