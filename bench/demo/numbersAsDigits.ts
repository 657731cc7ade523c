const SMALL = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
)
const TENS = words('_ _ twenty thirty forty fifty sixty seventy eighty ninety')
const ORDINALS = words(
  '_ first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
)
const NUMBERS = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, value) => [word, value * 10] as const),
  ...ORDINALS.map((word, value) => [word, value] as const),
])
NUMBERS.delete('_')
// A unit of time far more often than the ordinal.
NUMBERS.delete('second')

/** Every spoken number becomes its digits, one word each; other words stay. */
export function numbersAsDigits(heard: string[]): string[] {
  const out: string[] = []
  let number: { thousands: number; rest: number; open?: 'TENS' | 'HUNDREDS' } | undefined
  const flush = () => {
    if (number) out.push(...String(number.thousands + number.rest))
    number = undefined
  }
  heard.forEach((word, index) => {
    const value = NUMBERS.get(word)
    if (value !== undefined) {
      if (!continues(number?.open, value)) flush()
      number = { thousands: number?.thousands ?? 0, rest: (number?.rest ?? 0) + value }
      if (value >= 20) number.open = 'TENS'
    } else if (word === 'hundred') {
      number = { thousands: number?.thousands ?? 0, rest: (number?.rest || 1) * 100, open: 'HUNDREDS' }
    } else if (word === 'thousand') {
      number = { thousands: (number?.rest || 1) * 1000, rest: 0, open: 'HUNDREDS' }
    } else if (word !== 'and' || number?.open !== 'HUNDREDS' || !isNumber(heard[index + 1] ?? '')) {
      flush()
      out.push(word)
    }
  })
  flush()
  return out
}

export const isNumber = (word: string) => NUMBERS.has(word)

function continues(open: 'TENS' | 'HUNDREDS' | undefined, value: number): boolean {
  if (open === 'HUNDREDS') return value > 0
  return open === 'TENS' && value > 0 && value < 10
}

function words(list: string): string[] {
  return list.split(' ')
}
