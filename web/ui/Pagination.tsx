import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { Pagination as Position } from '../../src/contract/app/fields.js'
import { lastPage } from '../../src/contract/lastPage.js'
import { useTexts } from '../i18n/useTexts.js'
import { Button } from './Button.js'
import { uiTexts } from './ui.texts.js'

interface Props {
  position: Position
  onChange: (page: number) => void
}

export function Pagination({ position, onChange }: Props) {
  const { page, limit, total } = position
  const t = useTexts(uiTexts)
  const pages = lastPage(position)
  if (pages === 1 && page === 1) return null
  return (
    <nav aria-label={t('pages')} className="mt-4 flex items-center justify-between gap-3 text-sm">
      <p className="text-muted tabular-nums">
        {t('pageRange', {
          from: Math.min(total, (page - 1) * limit + 1),
          to: Math.min(total, page * limit),
          total,
        })}
      </p>
      <div className="flex gap-2">
        <Button size="small" disabled={page <= 1} onClick={() => onChange(page - 1)}>
          <ChevronLeft aria-hidden className="size-4" />
          {t('previous')}
        </Button>
        <Button size="small" disabled={page >= pages} onClick={() => onChange(page + 1)}>
          {t('next')}
          <ChevronRight aria-hidden className="size-4" />
        </Button>
      </div>
    </nav>
  )
}
