export interface Figure {
  what: string
  found: number
  /** As it is printed behind the figures; a share is given in percent. */
  unit: '%' | 's' | ''
  /** Absent: told for information. */
  asked?: { atMost: number } | { atLeast: number }
  /** The file that did worst, and how it did. */
  worst?: string
}

/** What is measured of how the engine hears: one file of this folder each, run by its name. */
export type Part = () => Promise<Figure[]>

export function isAsAsked({ found, asked }: Figure): boolean {
  if (!asked) return true
  return 'atMost' in asked ? found <= asked.atMost : found >= asked.atLeast
}

export function inWords(figure: Figure): string {
  const { what, found, unit, asked, worst } = figure
  const of = (value: number) => `${Math.round(value * 10) / 10}${unit && ` ${unit}`}`
  const limit = asked && ('atMost' in asked ? `at most ${of(asked.atMost)}` : `at least ${of(asked.atLeast)}`)
  return [
    `${what.padEnd(52)} ${of(found).padStart(8)}`,
    limit && `asked: ${limit}${isAsAsked(figure) ? '' : ', MISSED'}`,
    worst && `worst: ${worst}`,
  ]
    .filter(Boolean)
    .join('   ')
}
