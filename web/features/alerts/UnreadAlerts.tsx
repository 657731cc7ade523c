import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../i18n/useTexts.js'
import { alertTexts } from './alert.texts.js'
import { unreadQuery } from './alertQueries.js'

const MOST_SHOWN = 99

/** Beside "Alerts" in the side bar; nothing when all are read. */
export function UnreadAlerts() {
  const t = useTexts(alertTexts)
  const { data } = useQuery(unreadQuery)
  if (!data || data.unread === 0) return null
  return (
    <span className="ml-auto rounded-full bg-accent px-1.5 text-xs font-medium text-on-accent tabular-nums">
      <span aria-hidden>{data.unread > MOST_SHOWN ? `${MOST_SHOWN}+` : data.unread}</span>
      <span className="sr-only">{t('unread', { count: data.unread })}</span>
    </span>
  )
}
