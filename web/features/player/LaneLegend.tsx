import { useTexts } from '../../i18n/useTexts.js'
import type { Lane } from './lanes.js'
import { playerTexts } from './player.texts.js'

const dots = { AGENT: 'bg-agent', CUSTOMER: 'bg-customer', UNKNOWN: 'bg-accent' }
const names = { AGENT: 'agent', CUSTOMER: 'customer', UNKNOWN: 'everyone' } as const

/** In the lanes' order, top to bottom: it can be read without seeing colours. */
export function LaneLegend({ lanes, hasDeadAir }: { lanes: readonly Lane[]; hasDeadAir: boolean }) {
  const t = useTexts(playerTexts)
  return (
    <ul className="hidden items-center gap-4 text-xs text-muted md:flex">
      {lanes.map(({ speaker }) => (
        <li key={speaker} className="flex items-center gap-1.5">
          <span aria-hidden className={`size-2.5 rounded-sm ${dots[speaker]}`} />
          {t(names[speaker])}
        </li>
      ))}
      {hasDeadAir && (
        <li className="flex items-center gap-1.5">
          <span aria-hidden className="size-2.5 rounded-sm border border-fair bg-fair-soft" />
          {t('deadAir')}
        </li>
      )}
    </ul>
  )
}
