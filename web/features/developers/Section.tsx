import { Link2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocale } from '../../i18n/locale.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Prose } from '../docs/Prose.js'
import { developersTexts } from './developers.texts.js'
import { proseOf } from './prose.js'
import type { SectionId } from './sections.js'

/** Text to the left, code to the right; below each other where there is no room. */
export function Section({ id, children }: { id: SectionId; children?: ReactNode }) {
  const t = useTexts(developersTexts)
  const { language, text } = proseOf(id, useLocale())
  return (
    <section aria-labelledby={id} className="border-t border-line py-12">
      <SectionTitle id={id}>{t(id)}</SectionTitle>
      <div className="grid gap-x-12 gap-y-6 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div lang={language} className="min-w-0">
          <Prose label={t(id)}>{text}</Prose>
        </div>
        {children && (
          <div className="flex min-w-0 flex-col gap-4 xl:sticky xl:top-6 xl:self-start">{children}</div>
        )}
      </div>
    </section>
  )
}

export function SectionTitle({ id, children }: { id: string; children: string }) {
  const t = useTexts(developersTexts)
  return (
    <h2
      id={id}
      className="group mb-4 flex scroll-mt-6 items-center gap-2 text-[1.375rem] font-semibold tracking-tight"
    >
      {children}
      <a
        href={`#${id}`}
        aria-label={t('linkTo', { section: children })}
        className="rounded p-1 text-muted opacity-0 group-hover:opacity-100 focus-visible:opacity-100"
      >
        <Link2 aria-hidden className="size-4" />
      </a>
    </h2>
  )
}
