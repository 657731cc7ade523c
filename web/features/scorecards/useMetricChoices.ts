import { MetricName } from '../../../src/contract/scorecard.js'
import { useTexts } from '../../i18n/useTexts.js'
import { useMe } from '../session/me.js'
import { editorTexts } from './editor.texts.js'

/** What can be measured. The agent's sentiment is among it where the organisation has it told, or it is chosen already. */
export function useMetricChoices(chosen: MetricName | undefined): { value: MetricName; label: string }[] {
  const t = useTexts(editorTexts)
  const { hasAgentSentiment } = useMe().organisation
  return MetricName.options
    .filter((value) => value !== 'AGENT_SENTIMENT' || hasAgentSentiment || value === chosen)
    .map((value) => ({ value, label: t(value) }))
}
