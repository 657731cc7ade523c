import { isNicePacket } from './isNicePacket.js'

/** So much of a file's beginning is looked at. */
export const HEAD_BYTES = 4096

/** What recordings begin with that could be taken for something else. */
const SOUND = ['RIFF', 'RF64', 'fLaC', 'OggS', 'ID3', '#!AMR', '#!SILK', 'FORM', '.snd', 'caff']

export const FILE_KINDS = [
  'PDF',
  'WORD',
  'EXCEL',
  'POWERPOINT',
  'OFFICE',
  'RTF',
  'ZIP',
  'ARCHIVE',
  'PICTURE',
  'PROGRAM',
  'DATABASE',
  'ENCRYPTED',
  'NICE',
  'TEXT',
] as const
export type FileKind = (typeof FILE_KINDS)[number]

const MAGIC: [FileKind, string[]][] = [
  ['PDF', ['%PDF']],
  [
    'ARCHIVE',
    ['Rar!', '7z\u00bc\u00af', '\u001f\u008b\u0008', 'BZh', '\u00fd7zXZ', '\u0028\u00b5\u002f\u00fd'],
  ],
  ['PICTURE', ['\u0089PNG', 'GIF8', '\u00ff\u00d8\u00ff', 'II*\u0000', 'MM\u0000*']],
  ['PROGRAM', ['\u007fELF', 'MZ\u0090']],
  ['RTF', ['{\\rtf']],
  ['OFFICE', ['\u00d0\u00cf\u0011\u00e0']],
  ['DATABASE', ['SQLite format 3']],
  ['ENCRYPTED', ['Salted__', '-----BEGIN PGP', 'age-encryption.org']],
]
const IN_ZIP: [FileKind, string][] = [
  ['WORD', 'word/'],
  ['EXCEL', 'xl/'],
  ['POWERPOINT', 'ppt/'],
]

/**
 * What a file surely is that is no recording, or one in a format of its maker's own, whatever its name. Browser and
 * server ask the same. Undefined means nothing: what a file really is shows when it is decoded.
 */
export function fileKind(head: Uint8Array): FileKind | undefined {
  if (SOUND.some((magic) => beginsWith(head, magic))) return undefined
  const known = MAGIC.find(([, magics]) => magics.some((magic) => beginsWith(head, magic)))
  if (known) return known[0]
  if (beginsWith(head, 'PK\u0003\u0004')) return inZip(head)
  if (isNicePacket(head)) return 'NICE'
  return isText(head) ? 'TEXT' : undefined
}

function beginsWith(head: Uint8Array, magic: string): boolean {
  return [...magic].every((character, at) => head[at] === character.charCodeAt(0))
}

/** Office documents are archives whose parts have names. */
function inZip(head: Uint8Array): FileKind {
  const names = new TextDecoder('latin1').decode(head)
  return IN_ZIP.find(([, part]) => names.includes(part))?.[0] ?? 'ZIP'
}

/** UTF-8, whose last character may be cut in two, without control characters other than those of a line. */
function isText(head: Uint8Array): boolean {
  // The silence of A-law is a row of letters.
  if (head.length < 16 || new Set(head).size < 4) return false
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}
