import type { Locale } from '../../contract/app/me.js'
import type { Transcript } from '../../contract/transcript.js'
import { clockOfCue } from './clockOfCue.js'
import { cuesOf } from './cuesOf.js'
import { speakerName } from './speakerNames.js'

const EOL = '\r\n'
// In French a colon has a space before it, which no line may break at.
const COLON = { en: ': ', fr: '\u00a0: ' }

/** SubRip, as players and editors read it: numbered, with a comma before the milliseconds, lines ended as on Windows. */
export function toSrt({ segments }: Transcript, locale: Locale): string {
  const cues = cuesOf(segments, (segment) => {
    const name = speakerName(segment, locale)
    return name === null ? '' : `${name}${COLON[locale]}`
  })
  return cues
    .map(({ start, end, lines }, i) => {
      const times = `${clockOfCue(start, ',')} --> ${clockOfCue(end, ',')}`
      return [i + 1, times, ...lines.map(plain), '', ''].join(EOL)
    })
    .join('')
}

/** SubRip knows no escapes: what players take for times or for tags is written with signs that look like them. */
function plain(line: string): string {
  return line.replaceAll('-->', '→').replaceAll('<', '‹').replaceAll('>', '›')
}
