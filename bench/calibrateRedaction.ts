// Learns what must not be kept from talk in which it is marked, `corpus/redaction`, and says how it does on a hand that
// it did not learn from, for each hand.
// Usage: npm run calibrate:redaction [-- [en|fr] [folds]]      folds: only measure
import { writeFile } from 'node:fs/promises'
import { packChain } from '../src/edith/redact/learnt/chainFile.js'
import { LABELS } from '../src/edith/redact/learnt/labels.js'
import { maskedSpans } from './redaction/learn/maskedSpans.js'
import { markedHands, redactionLessons } from './redaction/learn/readLessons.js'
import { trainChain } from './redaction/learn/trainChain.js'

const WEIGHTS = new URL('../weights/', import.meta.url)

const wanted = process.argv.slice(2)
const isOnlyMeasured = wanted.includes('folds')
const languages = (['en', 'fr'] as const).filter(
  (language) => !wanted.some((one) => one === 'en' || one === 'fr') || wanted.includes(language),
)
for (const language of languages) {
  const hands = markedHands(language)
  if (isOnlyMeasured)
    for (const hand of hands) {
      const others = await redactionLessons(
        language,
        hands.filter((one) => one !== hand),
      )
      const chain = trainChain(others, LABELS.length)
      console.log(
        `${hand.name}: rules alone ${told(maskedSpans(hand.talk))}; with what was learnt of the others ${told(maskedSpans(hand.talk, chain))}`,
      )
    }
  else {
    const packed = packChain(trainChain(await redactionLessons(language, hands), LABELS.length), LABELS)
    await writeFile(new URL(`redaction-${language}.bin`, WEIGHTS), packed)
    console.log(`redaction-${language}.bin: ${Math.round(packed.length / 1024)} KB`)
  }
}

function told({ marks, masked, harmless, lost }: ReturnType<typeof maskedSpans>): string {
  return `${percent(masked, marks)} of ${marks} masked, ${percent(lost, harmless)} of ${harmless} harmless numbers too`
}

function percent(part: number, all: number): string {
  return `${((100 * part) / all).toFixed(1)} %`
}
