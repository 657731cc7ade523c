const DNI_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE'
const PPS_LETTERS = 'WABCDEFGHIJKLMNOPQRSTUV'

/** Whether letters and digits are those of a country's numbers, by their form and, where there is one, their check. */
export function isIdentityNumber(text: string): boolean {
  return isNationalInsurance(text) || isSpanish(text) || isIrish(text) || isFrench(text) || isIndian(text)
}

/** United Kingdom: HMRC's NIM39110. */
function isNationalInsurance(text: string): boolean {
  return /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(text)
}

/** DNI, and NIE for foreigners, whose first letter counts as a digit. */
function isSpanish(text: string): boolean {
  if (!/^[XYZ\d]\d{7}[A-Z]$/.test(text)) return false
  const digits = text.slice(0, 8).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)))
  return DNI_LETTERS[Number(digits) % 23] === text[8]
}

/** PPS number: seven digits weighted 8 to 2, the second letter, if any, 9. */
function isIrish(text: string): boolean {
  const parts = /^(\d{7})([A-W])([A-IW])?$/.exec(text)
  if (!parts) return false
  const [, digits = '', check = '', more] = parts
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (8 - i), 0)
  const second = more && more !== 'W' ? more.charCodeAt(0) - 64 : 0
  return PPS_LETTERS[(sum + 9 * second) % 23] === check
}

/** NIR: sex, year, month, department (2A and 2B in Corsica), commune, order; the key is 97 less the rest. */
function isFrench(text: string): boolean {
  const parts = /^([1278]\d\d(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d\d|2[AB])\d{6})(\d\d)?$/.exec(text)
  if (!parts) return false
  const [, body = '', key] = parts
  if (key === undefined) return /^[12]/.test(body)
  const number = BigInt(body.replace('2A', '19').replace('2B', '18'))
  return 97n - (number % 97n) === BigInt(key)
}

/** PAN: three letters, one for whose it is, the name's first, four digits and a check letter. */
function isIndian(text: string): boolean {
  return /^[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]$/.test(text)
}
