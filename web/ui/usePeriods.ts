import { useTexts } from '../../i18n/useTexts.js'
import { webhookTexts } from './webhook.texts.js'

const DAY_HOURS = 24
const PERIOD_HOURS = [1, DAY_HOURS, 3 * DAY_HOURS, 7 * DAY_HOURS, 30 * DAY_HOURS]

/** Stretches of time up to now, to choose from. */
export function usePeriods(): { value: string; label: string }[] {
  const t = useTexts(webhookTexts)
  return PERIOD_HOURS.map((hours) => ({
    value: String(hours),
    label:
      hours <= DAY_HOURS ? t('lastHours', { count: hours }) : t('lastDays', { count: hours / DAY_HOURS }),
  }))
}
