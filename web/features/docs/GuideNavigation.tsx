import { Link } from '@tanstack/react-router'
import { useTexts } from '../../i18n/useTexts.js'
import { docsTexts } from './docs.texts.js'
import { guides } from './guides.js'

const look =
  'block rounded-lg px-2.5 py-1.5 text-sm text-muted hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent'

export function GuideNavigation() {
  const t = useTexts(docsTexts)
  return (
    <nav aria-label={t('guides')}>
      <ul className="flex flex-col gap-0.5">
        {guides.map(({ name, title }) => (
          <li key={name}>
            <Link to="/docs/$guide" params={{ guide: name }} className={look} lang="en">
              {title}
            </Link>
          </li>
        ))}
        <li className="mt-2 border-t border-line pt-2">
          <Link to="/developers" className={look}>
            {t('developers')}
          </Link>
        </li>
      </ul>
    </nav>
  )
}
