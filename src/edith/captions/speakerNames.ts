import type { Locale } from '../../contract/app/me.js'
import type { Segment } from '../../contract/transcript.js'

const NAMES = {
  en: { AGENT: 'Agent', CUSTOMER: 'Customer', AUTOMATED: 'Announcement' },
  fr: { AGENT: 'Agent', CUSTOMER: 'Client', AUTOMATED: 'Annonce' },
} as const

/** Whom a caption names; null: nobody could tell. */
export function speakerName({ speaker, automated, agent }: Segment, locale: Locale): string | null {
  if (automated) return NAMES[locale].AUTOMATED
  if (speaker === 'UNKNOWN') return null
  return agent === undefined ? NAMES[locale][speaker] : `${NAMES[locale][speaker]} ${agent}`
}
