import { Link, useLocation } from '@tanstack/react-router'
import { useLocale } from '../../i18n/locale.js'
import type { NavigationItem } from '../../navigation.js'
import { useMe } from '../session/me.js'

interface Props {
  label: string
  items: readonly NavigationItem[]
  onNavigate?: () => void
}

export function NavigationList({ label, items, onNavigate }: Props) {
  const me = useMe()
  const locale = useLocale()
  const path = useLocation({ select: ({ pathname }) => pathname })
  const shown = items.filter((item) => !item.isFor || item.isFor(me))
  return (
    <ul aria-label={label} className="flex flex-col gap-0.5">
      {shown.map(({ to, label: name, icon: Icon, alsoAt = [], Badge }) => (
        <li key={to}>
          <Link
            to={to}
            {...(onNavigate ? { onClick: onNavigate } : {})}
            activeOptions={{ exact: to === '/account', includeSearch: false }}
            data-within={alsoAt.some((start) => path.startsWith(start)) || undefined}
            className="flex items-center gap-2.5 rounded-lg px-2.5 py-1.5 text-sm text-muted hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent data-within:bg-accent-soft data-within:font-medium data-within:text-accent"
          >
            <Icon aria-hidden className="size-4.5" />
            {name[locale]}
            {Badge && <Badge />}
          </Link>
        </li>
      ))}
    </ul>
  )
}
