import { CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { AlertSeverity } from '../../../src/contract/events.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Badge, type Tone } from '../../ui/Badge.js'
import { alertTexts } from './alert.texts.js'

const looks: Record<AlertSeverity, { tone: Tone; icon: LucideIcon }> = {
  INFO: { tone: 'accent', icon: Info },
  WARNING: { tone: 'fair', icon: TriangleAlert },
  CRITICAL: { tone: 'poor', icon: CircleAlert },
}

export function SeverityBadge({ severity }: { severity: AlertSeverity }) {
  const t = useTexts(alertTexts)
  return <Badge {...looks[severity]}>{t(severity)}</Badge>
}
