/** So much of a file's beginning is looked at. */
export const HEAD_BYTES = 4096

/** What recordings begin with that could be taken for something else. */
const SOUND = ['RIFF', 'RF64', 'fLaC', 'OggS', 'ID3', '#!AMR', '#!SILK', 'FORM', '.snd', 'caff']
const OTHERS = [
  '%PDF',
  'PK\u0003\u0004',
  '\u0089PNG',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  '\u007fELF',
  'MZ\u0090',
  '{\\rtf',
  '\u00d0\u00cf\u0011\u00e0',
]

/**
 * Text, pictures, documents, programs: what no decoder will find a sound in, whatever its name. Browser and server ask
 * the same. False means nothing: what a file really is shows when it is decoded.
 */
export function isSurelyNoRecording(head: Uint8Array): boolean {
  if (SOUND.some((magic) => beginsWith(head, magic))) return false
  return OTHERS.some((magic) => beginsWith(head, magic)) || isText(head)
}

function beginsWith(head: Uint8Array, magic: string): boolean {
  return [...magic].every((character, at) => head[at] === character.charCodeAt(0))
}

/** UTF-8, whose last character may be cut in two, without control characters other than those of a line. */
function isText(head: Uint8Array): boolean {
  if (head.length < 16) return false
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}
