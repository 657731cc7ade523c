import { expect, test } from 'vitest'
import '../../../test/support/typescriptChildren.js'
import type { ActLanguage } from '../understand/acts/recogniseActs.js'
import { startEmbedder } from './embedder.js'
import { likeness } from './likeness.js'
import { readPhrases } from './phrase.js'
import { readTarget } from './target.js'

const { embed } = startEmbedder()

async function likenessOf(text: string, examples: string[], language: ActLanguage) {
  const [phrase] = await readPhrases([text], embed, { language })
  if (!phrase) throw new Error('nothing to compare')
  return likeness(phrase, await readTarget({ examples, counterExamples: [] }, embed, { language }))
}

test.each([
  [
    'en',
    'You have to contact the manufacturer yourself.',
    [
      'You need to contact the manufacturer yourself.',
      'Take it up with your bank.',
      'That is not ours, ask them.',
    ],
  ],
  [
    'fr',
    'Je peux soit vous le remplacer, soit vous le rembourser.',
    [
      'Je peux soit vous l’échanger, soit vous le rembourser.',
      'Deux possibilités s’offrent à vous.',
      'Vous préférez le matin ou l’après-midi ?',
    ],
  ],
] as const)(
  'in %s, no further example takes away what is nearly one of them: %s',
  async (language, text, examples) => {
    const [first] = examples
    const alone = await likenessOf(text, [first], language)
    expect(alone).toBeGreaterThan(0.3)
    expect(await likenessOf(text, [...examples], language)).toBeGreaterThanOrEqual(alone)
  },
)
