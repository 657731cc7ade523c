import { Link } from '@tanstack/react-router'
import type { AppAudio } from '../../../src/contract/app/audios.js'

const linkClass = 'font-medium underline-offset-3 hover:text-accent hover:underline wrap-anywhere'

/** To the analysis where there is one, else to how far it is or what is wrong. */
export function AudioLink({ audio }: { audio: AppAudio }) {
  return audio.analysisId ? (
    <Link to="/analyses/$analysisId" params={{ analysisId: audio.analysisId }} className={linkClass}>
      {audio.originalName}
    </Link>
  ) : (
    <Link to="/audios/$audioId" params={{ audioId: audio.id }} className={linkClass}>
      {audio.originalName}
    </Link>
  )
}
