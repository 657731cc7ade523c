import { readdirSync, readFileSync } from 'node:fs'
import { DEFAULT_REDACT_KINDS } from '../../src/contract/redactKinds.js'
import { redactSegments } from '../../src/edith/redact/redact.js'

/** Ordinary talk, a line at a time as it stands alone, by the kinds that a new project masks. Each masked line beside itself. */
export function maskedTalk(): { lines: number; masked: string[] } {
  const masked: string[] = []
  let lines = 0
  for (const language of ['en', 'fr'])
    for (const part of ['train', 'tune', 'test'])
      for (const { by, text } of talkIn(`corpus/${language}/${part}`)) {
        lines++
        const speaker = by === 'AGENT' || by === 'CUSTOMER' ? by : 'UNKNOWN'
        const segments = [{ index: 0, speaker, start: 0, end: 1, text } as const]
        const kept = redactSegments([...segments], language, DEFAULT_REDACT_KINDS).segments[0]?.text
        if (kept !== text) masked.push(`${text} → ${kept}`)
      }
  return { lines, masked }
}

function talkIn(folder: string): { by: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && !name.endsWith('-heard.jsonl'))
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
