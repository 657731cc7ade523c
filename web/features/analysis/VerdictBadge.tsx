import { CircleCheck, CircleDotDashed, CircleMinus, CircleX } from 'lucide-react'
import type { Verdict } from '../../../src/contract/verdict.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Badge, type Tone } from '../../ui/Badge.js'
import { analysisTexts } from './analysis.texts.js'

const icons = { MET: CircleCheck, PARTIAL: CircleDotDashed, NOT_MET: CircleX, NOT_APPLICABLE: CircleMinus }
const tones: Record<Verdict, Tone> = {
  MET: 'good',
  PARTIAL: 'fair',
  NOT_MET: 'poor',
  NOT_APPLICABLE: 'neutral',
}

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const t = useTexts(analysisTexts)
  return (
    <Badge tone={tones[verdict]} icon={icons[verdict]}>
      {t(verdict)}
    </Badge>
  )
}
