import { endsAsOgg } from './endsAsOgg.js'
import { endsInsideAmrFrame } from './endsInsideAmrFrame.js'
import { endsInsideFrame } from './endsInsideFrame.js'
import { adts, mpegAudio } from './frames.js'

/**
 * Whether a recording, by FFmpeg's name of its container, has no end of its own: Ogg marks its last page; of the others
 * that do not say how long they are, the last frame is whole. One that was cut between two frames ends like a whole one.
 */
export function mayBeCutOff(path: string, container: string | null | undefined): boolean {
  switch (container) {
    case 'ogg':
      return !endsAsOgg(path)
    case 'mp3':
      return endsInsideFrame(path, mpegAudio)
    case 'aac':
      return endsInsideFrame(path, adts)
    case 'amr':
      return endsInsideAmrFrame(path)
    default:
      return false
  }
}
