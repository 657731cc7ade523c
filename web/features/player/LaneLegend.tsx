import { useTexts } from '../../i18n/useTexts.js'
import type { Background, BackgroundKind } from './backgrounds.js'
import type { Lane } from './lanes.js'
import { playerTexts } from './player.texts.js'

const dots = { AGENT: 'bg-agent', CUSTOMER: 'bg-customer', UNKNOWN: 'bg-accent' }
const names = { AGENT: 'agent', CUSTOMER: 'customer', UNKNOWN: 'everyone' } as const

const boxes: Record<BackgroundKind, string> = {
  DEAD_AIR: 'border-fair bg-fair-soft',
  HOLD: 'border-accent bg-accent-soft',
  RINGING: 'border-muted bg-sunken',
  AUTOMATED: 'border-muted bg-sunken',
}

interface Props {
  lanes: readonly Lane[]
  backgrounds: readonly Background[]
}

/** In the lanes' order, top to bottom: it can be read without seeing colours. */
export function LaneLegend({ lanes, backgrounds }: Props) {
  const t = useTexts(playerTexts)
  const kinds = [...new Set(backgrounds.map(({ kind }) => kind))]
  return (
    <ul className="hidden items-center gap-4 text-xs text-muted md:flex">
      {lanes.map(({ speaker, agent }) => (
        <li key={`${speaker} ${agent}`} className="flex items-center gap-1.5">
          <span aria-hidden className={`size-2.5 rounded-sm ${dots[speaker]}`} />
          {agent === undefined ? t(names[speaker]) : t('agentNumber', { number: agent })}
        </li>
      ))}
      {lanes.some(({ unclear }) => unclear.length > 0) && (
        <li className="flex items-center gap-1.5">
          <span aria-hidden className="size-2.5 rounded-sm bg-muted opacity-45" />
          {t('UNCLEAR')}
        </li>
      )}
      {kinds.map((kind) => (
        <li key={kind} className="flex items-center gap-1.5">
          <span aria-hidden className={`size-2.5 rounded-sm border ${boxes[kind]}`} />
          {t(kind)}
        </li>
      ))}
    </ul>
  )
}
