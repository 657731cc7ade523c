import { cutText } from '../../contract/cutText.js'

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu
/** Between two characters these make an address or a link of them, in the eyes of a mail program. */
const JOINT = /([.:/\\@\u3002\uff0e\uff61])(?=[\p{L}\p{N}/\\])/gu

/**
 * What somebody else wrote, for a mail of ours: one line, not long, and nothing that a mail program would make a link
 * of: "www.example.com" is shown as "www. example. com".
 */
export function plainText(text: string, maxLength = 120): string {
  return cutText(text.replace(UNSEEN, ' ').trim(), maxLength).replace(JOINT, '$1 ')
}
