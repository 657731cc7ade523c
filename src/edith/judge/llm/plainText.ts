/** Letters that look like Latin ones, by which a word is hidden from a list and not from a reader. */
const LOOKALIKES = new Map(
  [...'аеорсухікјѕтнмв'].map((letter, i) => [letter, [...'aeopcyxikjstnmb'][i] ?? letter] as const),
)

/** What nobody can say: marks that steer or hide text, as in zero-width letters, tags and changes of direction. */
const UNSPOKEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u115f\u1160\u3164\u{e0000}-\u{e007f}]/gu

/** As a reader sees it, in one form. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').replace(UNSPOKEN, '').trim()
}

/** `plainText` to look words up in: small letters without accents, whatever alphabet they were borrowed from. */
export function foldedText(text: string): string {
  return [...plainText(text).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')]
    .map((letter) => LOOKALIKES.get(letter) ?? letter)
    .join('')
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
}
