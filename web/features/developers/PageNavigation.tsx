import { useEffect, useRef } from 'react'
import { useTexts } from '../../i18n/useTexts.js'
import { cx } from '../../ui/cx.js'
import { developersTexts } from './developers.texts.js'
import { INNER, SECTIONS } from './sections.js'
import { useScrollSpy } from './useScrollSpy.js'

const ENTRIES = [...SECTIONS, 'reference'] as const

export function PageNavigation() {
  const t = useTexts(developersTexts)
  const current = useScrollSpy(ENTRIES)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (current) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <nav aria-label={t('onThisPage')}>
      <ul ref={list} className="flex flex-col border-l border-line">
        {ENTRIES.map((id) => (
          <li key={id}>
            <a
              href={`#${id}`}
              {...(id === current && { 'aria-current': 'location' })}
              className={cx(
                '-ml-px block border-l-2 border-transparent py-1 pl-3.5 text-sm text-muted hover:text-ink aria-[current=location]:border-accent aria-[current=location]:font-medium aria-[current=location]:text-accent',
                INNER.includes(id) && 'pl-7',
              )}
            >
              {t(id)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
