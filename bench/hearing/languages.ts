import { otherLanguage } from '../../src/edith/speech/language/otherLanguage.js'
import { startListener } from '../../src/edith/speech/startListener.js'
import type { Figure } from './figure.js'
import { englishCalls } from './languages/englishCalls.js'
import { hearPassages } from './languages/hearPassages.js'
import { languageRecordings } from './languages/languageRecordings.js'

const REFUSED_AT_LEAST = 95

/** English that is refused as another language, and others that are not, among voices that nothing was learnt from. */
export async function languages(): Promise<Figure[]> {
  const listener = startListener(1)
  const judged: { name: string; isEnglish: boolean; isRefused: boolean }[] = []
  const judge = async (name: string, isEnglish: boolean, recording: string | Float32Array[]) => {
    const { passages } = await hearPassages(recording, listener)
    judged.push({ name, isEnglish, isRefused: otherLanguage(passages, 'en', 'moonshine') !== undefined })
  }
  for (const { file, path, language } of await languageRecordings('report'))
    await judge(file, language === 'en', path)
  for await (const { name, channels } of englishCalls('report')) await judge(name, true, channels)
  await listener.close()

  const english = judged.filter(({ isEnglish }) => isEnglish)
  const others = judged.filter(({ isEnglish }) => !isEnglish)
  const wrong = english.filter(({ isRefused }) => isRefused)
  const missed = others.filter(({ isRefused }) => !isRefused)
  return [
    {
      what: `English refused (of ${english.length})`,
      found: wrong.length,
      unit: '',
      asked: { atMost: 0 },
      ...(wrong[0] && { worst: wrong[0].name }),
    },
    {
      what: `other languages refused (of ${others.length})`,
      found: (100 * (others.length - missed.length)) / others.length,
      unit: '%',
      asked: { atLeast: REFUSED_AT_LEAST },
      ...(missed[0] && { worst: missed.map(({ name }) => name).join(', ') }),
    },
  ]
}
