import type { Locale } from '../../contract/app/me.js'
import type { Transcript } from '../../contract/transcript.js'
import { clockOfCue } from './clockOfCue.js'
import { cuesOf } from './cuesOf.js'
import { speakerName } from './speakerNames.js'

/** https://www.w3.org/TR/webvtt1/, each cue with its speaker's voice tag. */
export function toVtt({ segments }: Transcript, locale: Locale): string {
  const cues = cuesOf(segments, () => '').map(({ segment, start, end, lines }) => {
    const name = speakerName(segment, locale)
    const said = lines.map(escaped).join('\n')
    const times = `${clockOfCue(start, '.')} --> ${clockOfCue(end, '.')}`
    return `${times}\n${name === null ? '' : `<v ${name}>`}${said}\n`
  })
  return ['WEBVTT\n', ...cues].join('\n')
}

function escaped(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
