import { expect, test } from 'vitest'
import { type LooksLike, looksLikeWords, mayBeHeaderless } from './looksLike.js'

const law: LooksLike = { kind: 'HEADERLESS', form: 'mulaw:8000', seconds: 183 }

test('what a file looks like is told with its form and length, in both languages', () => {
  expect(looksLikeWords(law, 'en')).toMatch(
    /^This file looks like headerless telephone audio \(µ-law, 8 kHz, about 3 min\)\. /,
  )
  expect(looksLikeWords({ ...law, seconds: 42 }, 'fr')).toMatch(
    /^Ce fichier ressemble à du son téléphonique sans en-tête \(loi µ, 8 kHz, environ 42 s\)\. /,
  )
})

test('a choice that its content speaks against is named first', () => {
  expect(looksLikeWords({ ...law, notAs: 'alaw:8000' }, 'en')).toMatch(
    /^Read as A-law, 8 kHz, this file is noise and no speech\. This file looks like /,
  )
  expect(looksLikeWords({ kind: 'UNKNOWN', notAs: 'vox:6000' }, 'fr')).toMatch(
    /^Ce fichier lu comme VOX \(ADPCM Dialogic\), 6 kHz n’est que du bruit/,
  )
})

test('what is surely something else cannot be given a form', () => {
  expect(mayBeHeaderless(law)).toBe(true)
  expect(mayBeHeaderless({ kind: 'UNKNOWN' })).toBe(true)
  expect(mayBeHeaderless({ kind: 'PDF' })).toBe(false)
  expect(looksLikeWords({ kind: 'PDF' }, 'en')).toContain('it is a PDF')
})
