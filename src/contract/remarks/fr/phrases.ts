import { clock } from '../clock.js'
import { lowerFirst } from '../lowerFirst.js'
import type { Moment, Within } from '../remark.js'
import { shortened } from '../shortened.js'

const NBSP = '\u00a0'

/**
 * A text in which no line ends before a mark that French sets apart from its word, nor between a figure and its unit.
 * What is filled in stays as it was said.
 */
export function text(parts: TemplateStringsArray, ...values: string[]): string {
  const unbroken = parts.map((part) => part.replace(/(?<=«) | (?=[»?!;:])|^ (?=s(?:[ .,]|$))/g, NBSP))
  return String.raw({ raw: unbroken }, ...values)
}

export const WHO = { AGENT: 'L’agent', CUSTOMER: 'Le client', UNKNOWN: 'Un interlocuteur' }

export function quoted(words: string): string {
  return text`« ${shortened(words)} »`
}

export function quotedAt({ quote, start }: Moment): string {
  return `${quoted(quote)} à${NBSP}${clock(start)}`
}

export function said(moment: Moment): string {
  return `${WHO[moment.speaker]} a dit ${quotedAt(moment)}`
}

export function where(within: Within): string {
  switch (within.kind) {
    case 'ANYWHERE':
      return 'dans l’appel'
    case 'FIRST':
      return span(within.seconds, 'première')
    case 'LAST':
      return span(within.seconds, 'dernière')
    case 'BEFORE':
      return `avant ${quoted(within.name)}`
    case 'AFTER':
      return `après ${quoted(within.name)}`
  }
}

function span(seconds: number, which: string): string {
  if (seconds === 1) return `dans la ${which} seconde`
  return `dans les ${figure(seconds)} ${which}s secondes`
}

export function listed(names: string[], more: number): string {
  const rest = more === 1 ? ' et 1 autre' : ` et ${more} autres`
  return `${names.map(lowerFirst).join(', ')}${more > 0 ? rest : ''}`
}

const figures = new Intl.NumberFormat('fr', { maximumFractionDigits: 2 })
const tenths = new Intl.NumberFormat('fr', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

export function figure(value: number): string {
  return figures.format(value).replace('-', '−')
}

export function points(value: number): string {
  return tenths.format(value)
}
