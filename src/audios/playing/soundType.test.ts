import { expect, test } from 'vitest'
import { soundType } from './soundType.js'

const bytes = (text: string) => Buffer.from(text.padEnd(64, '\0'), 'latin1')

function wav(format: number, actual = 0): Buffer {
  const head = Buffer.alloc(80)
  head.write('RIFF', 0)
  head.write('WAVEJUNK', 8)
  head.writeUInt32LE(5, 16)
  head.write('fmt ', 26)
  head.writeUInt32LE(40, 30)
  head.writeUInt16LE(format, 34)
  head.writeUInt16LE(actual, 58)
  return head
}

test.each([
  ['PCM', wav(1), 'audio/wav', true],
  ['float', wav(3), 'audio/wav', true],
  ['extensible PCM', wav(0xfffe, 1), 'audio/wav', true],
  ['A-law', wav(6), 'audio/wav', false],
  ['GSM', wav(0x31), 'audio/wav', false],
  ['flac', bytes('fLaC'), 'audio/flac', true],
  ['opus', bytes(`OggS${'\0'.repeat(24)}OpusHead`), 'audio/ogg', true],
  ['speex', bytes(`OggS${'\0'.repeat(24)}Speex   `), 'audio/ogg', false],
  ['m4a', bytes('\0\0\0\x20ftypM4A '), 'audio/mp4', undefined],
  ['3gp', bytes('\0\0\0\x20ftyp3gp4'), 'audio/3gpp', undefined],
  ['webm', bytes('\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm'), 'audio/webm', true],
  ['matroska', bytes('\x1a\x45\xdf\xa3\x9f\x42\x82\x88matroska'), 'audio/x-matroska', false],
  ['amr', bytes('#!AMR\n'), 'audio/amr', false],
  ['mp3 with tags', bytes('ID3\x04'), 'audio/mpeg', true],
  ['mp3', bytes('\xff\xfb\x90'), 'audio/mpeg', true],
  ['MPEG 2.5 mp3', bytes('\xff\xe3\x18'), 'audio/mpeg', true],
  ['aac', bytes('\xff\xf1\x50'), 'audio/aac', true],
  ['text', bytes('hello'), 'application/octet-stream', false],
  ['nothing', Buffer.alloc(0), 'application/octet-stream', false],
])('%s', (_name, head, mimeType, isPlayable) => {
  expect(soundType(head)).toEqual({ mimeType, isPlayable })
})
