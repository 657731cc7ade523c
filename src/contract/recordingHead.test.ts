import { expect, test } from 'vitest'
import { isSurelyNoRecording } from './recordingHead.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

test.each([
  ['a text', bytes('# CallCenterRate\n\nListens to every call.\n')],
  ['a text in another script', bytes('日本語のテキストはここにあります')],
  ['a text cut in the middle of a character', bytes('une phrase déjà coupée é').slice(0, -1)],
  ['a table', bytes('agent;call;score\nAna;12;98\n')],
  ['a document', latin1('%PDF-1.7\n\u00e2\u00e3\u00cf\u00d3')],
  ['an archive', latin1('PK\u0003\u0004\u0014\u0000\u0006\u0000')],
  ['a picture', latin1('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR')],
  ['a photograph', latin1('\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF')],
])('%s is no recording', (_name, head) => {
  expect(isSurelyNoRecording(head)).toBe(true)
})

test.each([
  ['WAV', latin1('RIFF$\u0000\u0000\u0000WAVEfmt ')],
  ['a WAV whose sound reads like text', bytes(`RIFF....WAVEfmt ${'x'.repeat(100)}`)],
  ['MP3 without a tag', latin1('\u00ff\u00fb\u0090d\u0000\u0000\u0000\u0000\u0000')],
  ['MP3 behind rubbish', latin1(`\u0000\u0000\u0000${'x'.repeat(64)}`)],
  ['M4A', latin1('\u0000\u0000\u0000 ftypM4A ')],
  ['AMR', bytes('#!AMR\n<and what follows>')],
  ['raw A-law', Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256)],
  ['what is too short to tell', bytes('RIF')],
  ['nothing', new Uint8Array()],
])('%s may be one', (_name, head) => {
  expect(isSurelyNoRecording(head)).toBe(false)
})
