const UNITS =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ')
const TENS = 'vingt trente quarante cinquante soixante'.split(' ')

/** Up to 999,999, as it is said in France or, with "septante", in Switzerland; recognisers leave the hyphens out. */
export function inFrenchWords(number: number, how: { isSwiss: boolean; isHyphenated: boolean }): string {
  const hyphenated = thousands(number, how.isSwiss)
  return how.isHyphenated ? hyphenated : hyphenated.replaceAll('-', ' ')
}

function thousands(number: number, isSwiss: boolean): string {
  const [most, rest] = [Math.floor(number / 1000), number % 1000]
  const least = rest > 0 ? ` ${hundreds(rest, isSwiss)}` : ''
  if (most === 0) return number === 0 ? 'zéro' : least.trim()
  return most === 1 ? `mille${least}` : `${hundreds(most, isSwiss)} mille${least}`
}

function hundreds(number: number, isSwiss: boolean): string {
  const [most, rest] = [Math.floor(number / 100), number % 100]
  const least = rest > 0 ? ` ${tens(rest, isSwiss)}` : ''
  if (most === 0) return least.trim()
  return most === 1 ? `cent${least}` : `${UNITS[most]} cent${rest === 0 ? 's' : ''}${least}`
}

function tens(number: number, isSwiss: boolean): string {
  if (number <= 16) return UNITS[number] ?? ''
  if (number < 20) return `dix-${UNITS[number - 10]}`
  const decade = Math.floor(number / 10)
  const own = isSwiss ? { 7: 'septante', 8: 'huitante', 9: 'nonante' }[decade] : undefined
  if (own) return joined(own, number % 10)
  if (decade >= 8) return number === 80 ? 'quatre-vingts' : `quatre-vingt-${tens(number - 80, isSwiss)}`
  if (decade === 7) return number === 71 ? 'soixante et onze' : `soixante-${tens(number - 60, isSwiss)}`
  return joined(TENS[decade - 2] ?? '', number % 10)
}

function joined(decade: string, unit: number): string {
  if (unit === 0) return decade
  return unit === 1 ? `${decade} et un` : `${decade}-${UNITS[unit]}`
}
