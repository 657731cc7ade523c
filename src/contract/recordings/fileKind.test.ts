import { expect, test } from 'vitest'
import { FILE_KINDS, type FileKind, fileKind } from './fileKind.js'
import { fileKindWords } from './fileKindWords.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

const after = (magic: string, rest: string) => latin1(magic + rest)

test.each([
  ['a text', 'TEXT', bytes('# CallCenterRate\n\nListens to every call.\n')],
  ['a text in another script', 'TEXT', bytes('日本語のテキストはここにあります')],
  ['a text cut in the middle of a character', 'TEXT', bytes('une phrase déjà coupée é').slice(0, -1)],
  ['a table', 'TEXT', bytes('agent;call;score\nAna;12;98\n')],
  ['a PDF', 'PDF', latin1('%PDF-1.7\n\u00e2\u00e3\u00cf\u00d3')],
  ['an archive', 'ZIP', latin1('PK\u0003\u0004\u0014\u0000\u0006\u0000')],
  ['a Word document', 'WORD', after('PK\u0003\u0004\u0014\u0000', '[Content_Types].xml…word/document.xml')],
  ['a workbook', 'EXCEL', after('PK\u0003\u0004\u0014\u0000', '[Content_Types].xml…xl/workbook.xml')],
  ['an old Word document', 'OFFICE', latin1('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')],
  ['a compressed file', 'ARCHIVE', latin1('\u001f\u008b\u0008\u0000\u0000')],
  ['a picture', 'PICTURE', latin1('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR')],
  ['a photograph', 'PICTURE', latin1('\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF')],
  ['an encrypted file', 'ENCRYPTED', latin1('Salted__\u0001\u0092\u00f3\u0010')],
  ['what NICE recorders write', 'NICE', nicePackets()],
] satisfies [string, FileKind, Uint8Array][])('%s is %s', (_name, kind, head) => {
  expect(fileKind(head)).toBe(kind)
})

test.each([
  ['WAV', latin1('RIFF$\u0000\u0000\u0000WAVEfmt ')],
  ['a WAV whose sound reads like text', bytes(`RIFF....WAVEfmt ${'x'.repeat(100)}`)],
  ['MP3 without a tag', latin1('\u00ff\u00fb\u0090d\u0000\u0000\u0000\u0000\u0000')],
  ['MP3 behind rubbish', latin1(`\u0000\u0000\u0000${'x'.repeat(64)}`)],
  ['M4A', latin1('\u0000\u0000\u0000 ftypM4A ')],
  ['AMR', bytes('#!AMR\n<and what follows>')],
  ['raw A-law', Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256)],
  ['the silence of A-law, a row of letters', new Uint8Array(400).fill(0x55)],
  ['zeros', new Uint8Array(4096)],
  ['packets whose sizes lead nowhere', nicePackets(3)],
  ['what is too short to tell', bytes('RIF')],
  ['nothing', new Uint8Array()],
])('%s may be a recording', (_name, head) => {
  expect(fileKind(head)).toBeUndefined()
})

test('each is told by what it is, in both languages', () => {
  for (const language of ['en', 'fr'] as const) {
    const told = FILE_KINDS.map((kind) => fileKindWords(kind)[language])
    expect(new Set(told).size).toBe(FILE_KINDS.length)
  }
  expect(fileKindWords('ZIP').en).toBe(
    'This file is not a recording we can read: it is a ZIP archive. Unpack it and send the sound files in it.',
  )
})

/** Three of sound, a second each. `lostBytes`: what is missing of the first. */
function nicePackets(lostBytes = 0): Uint8Array {
  const packets = [0, 1, 2].map((second) => {
    const packet = Buffer.alloc(28 + 800, 0xd5)
    packet.writeUInt8(4, 0)
    packet.writeUInt16LE(0, 1)
    packet.writeUInt8(1, 3)
    packet.writeDoubleLE(45_000 + second / 86_400, 4)
    packet.writeDoubleLE(45_000 + (second + 1) / 86_400, 12)
    packet.writeUInt32LE(800, 20)
    packet.writeUInt32LE(22, 24)
    return second === 0 ? packet.subarray(0, packet.length - lostBytes) : packet
  })
  return Buffer.concat(packets)
}
