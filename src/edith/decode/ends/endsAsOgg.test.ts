import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeAudio } from '../../../../test/support/encodeAudio.js'
import { speechSamples } from '../../../../test/support/speechSamples.js'
import { endsAsOgg } from './endsAsOgg.js'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'ccr-ogg-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test.each(['libopus', 'libvorbis'])(
  'an Ogg file (%s) ends with the last page of its stream, whole',
  (encoder) => {
    const path = encodeAudio(join(dir, encoder), [speechSamples(0, 12)], {
      container: 'ogg',
      encoder,
      rate: 48_000,
    })
    expect(endsAsOgg(path)).toBe(true)
    const whole = readFileSync(path)
    const ends = (bytes: Buffer) => {
      const cut = join(dir, 'cut')
      writeFileSync(cut, bytes)
      return endsAsOgg(cut)
    }
    expect(ends(whole.subarray(0, whole.length / 2))).toBe(false)
    expect(ends(whole.subarray(0, whole.length - 1))).toBe(false)
    const lastPage = whole.lastIndexOf('OggS')
    expect(ends(whole.subarray(0, lastPage))).toBe(false)
    expect(ends(whole.subarray(0, lastPage + 10))).toBe(false)
    // A recorder that never closed it.
    const open = Buffer.from(whole)
    open[lastPage + 5] = (open[lastPage + 5] ?? 0) & ~4
    expect(ends(open)).toBe(false)
    // What a player skips behind it.
    expect(ends(Buffer.concat([whole, Buffer.alloc(300)]))).toBe(true)
    expect(ends(Buffer.alloc(0))).toBe(false)
  },
)
