import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { FieldErrors } from '../../forms/fieldErrors.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { editorTexts } from './editor.texts.js'

interface Props {
  label: string
  note: string | undefined
  notice: ReactNode
  isChanged: boolean
  isBusy: boolean
  problem: unknown
  errors: FieldErrors
}

export function SaveBar({ label, note, notice, isChanged, isBusy, problem, errors }: Props) {
  const t = useTexts(editorTexts)
  const count = Object.keys(errors).length
  return (
    <div className="sticky bottom-0 z-10 -mx-4 -mb-6 border-t border-line bg-surface px-4 py-3 sm:-mx-6 sm:px-6 lg:-mx-8 lg:-mb-8 lg:px-8">
      {notice}
      <ErrorNote error={problem} className="mb-3" />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="text-sm">
          {count > 0 ? (
            <p role="alert" className="flex items-center gap-1.5 text-poor">
              <CircleAlert aria-hidden className="size-4" />
              {t('problems', { count })}
            </p>
          ) : (
            <p className="text-muted">{isChanged ? t('unsaved') : note}</p>
          )}
        </div>
        <Button type="submit" variant="primary" disabled={!isChanged} isBusy={isBusy}>
          {label}
        </Button>
      </div>
    </div>
  )
}
