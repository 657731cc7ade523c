import { useTexts } from '../i18n/useTexts.js'
import { uiTexts } from './ui.texts.js'

const DAY_HOURS = 24
const PERIOD_HOURS = [1, DAY_HOURS, 3 * DAY_HOURS, 7 * DAY_HOURS, 30 * DAY_HOURS]

/** Of an address: longer ones reach back beyond every calendar. */
export const MAX_PERIOD_HOURS = 10 * 366 * DAY_HOURS

/** Stretches of time up to now, to choose from; the one that is chosen is among them, whoever typed the address. */
export function usePeriods(chosen?: number): { value: string; label: string }[] {
  const t = useTexts(uiTexts)
  const offered = new Set([...PERIOD_HOURS, ...(chosen ? [chosen] : [])])
  return [...offered].map((hours) => ({
    value: String(hours),
    label:
      hours % DAY_HOURS > 0 || hours === DAY_HOURS
        ? t('lastHours', { count: hours })
        : t('lastDays', { count: hours / DAY_HOURS }),
  }))
}

export function hoursAgo(hours: number): string {
  return new Date(Date.now() - hours * 3_600_000).toISOString()
}
