import type { AlertMoment } from '../contract/app/alerts.js'

/** Why a condition holds, as an alert says it. */
export interface Reason {
  words: string
  moment: AlertMoment | null
}

export function plainComparison(
  label: string,
  value: number | null,
  { comparison, value: bound }: { comparison: 'BELOW' | 'ABOVE'; value: number },
  moment: AlertMoment | null = null,
  unit = '',
): Reason | null {
  if (value === null) return null
  const holds = comparison === 'BELOW' ? value < bound : value > bound
  if (!holds) return null
  return {
    words: `${label} is ${shown(value)}${unit}, ${comparison.toLowerCase()} ${shown(bound)}${unit}`,
    moment,
  }
}

function shown(value: number): string {
  return String(Math.round(value * 100) / 100)
}
