import { actLanguage, likelyActs } from '../../understand/acts/recogniseActs.js'
import type { ChannelSound } from '../sounds/sound.js'
import { covered } from './covered.js'

/** Of a thousand lines that people say, one or two pass for a machine's; of ten that machines say, eight or nine do. */
const SURELY = 0.5
/** Beside one of a machine's lines, less says that the machine goes on. */
const GOES_ON = 0.2
const GOES_ON_SECONDS = 4
const SUNG = 0.6

type Line = { channel: number; start: number; end: number; text: string; automated?: boolean | undefined }

/** Menus, announcements and voicemail greetings by their words, and what is sung while somebody waits. In order of time. */
export function markAutomated<L extends Line>(lines: L[], sounds: ChannelSound[], language: string): L[] {
  const known = actLanguage(language)
  const likely = lines.map(({ text }) => (known ? likelyActs(text, known).IVR : 0))
  const isAutomated = lines.map(
    (line, i) => (likely[i] ?? 0) >= SURELY || covered(line, soundsOf(line, sounds)) >= SUNG,
  )
  const spread = (i: number, neighbour: number) => {
    if (!isAutomated[neighbour] || isAutomated[i] || (likely[i] ?? 0) < GOES_ON) return
    const [one, other] = [lines[i], lines[neighbour]]
    if (one && other && isBeside(one, other)) isAutomated[i] = true
  }
  for (let i = 1; i < lines.length; i++) spread(i, i - 1)
  for (let i = lines.length - 2; i >= 0; i--) spread(i, i + 1)
  return lines.map((line, i) => (isAutomated[i] ? { ...line, automated: true } : line))
}

function soundsOf({ channel }: Line, sounds: ChannelSound[]): ChannelSound[] {
  return sounds.filter((sound) => sound.channel === channel)
}

function isBeside(one: Line, other: Line): boolean {
  const pause = Math.max(one.start, other.start) - Math.min(one.end, other.end)
  return one.channel === other.channel && pause <= GOES_ON_SECONDS
}
