import { clock } from '../clock.js'
import { lowerFirst } from '../lowerFirst.js'
import type { Moment, Within } from '../remark.js'
import { endsItself, shortened } from '../shortened.js'

export const WHO = { AGENT: 'The agent', CUSTOMER: 'The customer', UNKNOWN: 'A speaker' }

export function quoted(text: string): string {
  return `“${shortened(text)}”`
}

/** At the end of a sentence. */
export function quotedLast(text: string): string {
  return endsItself(text) ? quoted(text) : `${quoted(text)}.`
}

export function quotedAt({ quote, start }: Moment): string {
  return `${quoted(quote)} at ${clock(start)}`
}

export function said(moment: Moment): string {
  return `${WHO[moment.speaker]} said ${quotedAt(moment)}`
}

export function where(within: Within): string {
  switch (within.kind) {
    case 'ANYWHERE':
      return 'in the call'
    case 'FIRST':
      return `in the first ${figure(within.seconds)} s`
    case 'LAST':
      return `in the last ${figure(within.seconds)} s`
    case 'BEFORE':
      return `before ${quoted(within.name)}`
    case 'AFTER':
      return `after ${quoted(within.name)}`
  }
}

export function listed(names: string[], more: number): string {
  return `${names.map(lowerFirst).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const figures = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const tenths = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

export function figure(value: number): string {
  return figures.format(value).replace('-', '−')
}

export function points(value: number): string {
  return tenths.format(value)
}
