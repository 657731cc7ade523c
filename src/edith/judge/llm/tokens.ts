// Tokenisers differ. English and French run to four letters a token and JSON to fewer, and a Chinese character of three
// bytes is about one: three bytes a token is rarely too few.
const BYTES_PER_TOKEN = 3

export function tokensIn(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN)
}
