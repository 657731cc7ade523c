import { Link } from '@tanstack/react-router'
import { useTexts } from '../../i18n/useTexts.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { docsTexts } from './docs.texts.js'
import { guides } from './guides.js'
import { leadOf } from './leadOf.js'

export function GuidesPage() {
  const t = useTexts(docsTexts)
  return (
    <div className="mx-auto w-full max-w-5xl py-6 lg:py-10">
      <PageHeader title={t('guides')} description={t('guidesLead')} />
      <ul lang="en" className="grid gap-4 sm:grid-cols-2">
        {guides.map(({ name, title, text }) => (
          <li key={name}>
            <Link
              to="/docs/$guide"
              params={{ guide: name }}
              className="block h-full rounded-xl border border-line bg-surface p-5 shadow-lift hover:border-accent"
            >
              <span className="font-semibold tracking-tight">{title}</span>
              <span className="mt-1.5 block text-sm text-muted">{leadOf(text)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
