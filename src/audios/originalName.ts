import { cutText } from '../contract/cutText.js'
import { wholeCharacters } from '../platform/wholeCharacters.js'

const MAX_LENGTH = 255
// Controls, and the marks that turn the writing direction: "gpj.exe" must not read "exe.jpg".
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** A file's name as people know it: without folders, whatever the sender's system calls them. */
export function originalName(given: string): string {
  const name = given.replaceAll('\\', '/').split('/').at(-1) ?? ''
  const shown = wholeCharacters(name.normalize('NFC')).replace(UNSEEN, '').trim()
  return shorten(shown) || 'recording'
}

/** Keeps the ending, by which people tell what a file is. */
function shorten(name: string): string {
  if (name.length <= MAX_LENGTH) return name
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? ''
  return cutText(name, MAX_LENGTH - ending.length) + ending
}
