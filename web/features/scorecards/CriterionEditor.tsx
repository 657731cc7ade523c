import { ArrowDown, ArrowUp, ChevronRight, CircleAlert, ShieldAlert, Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import type { Criterion } from '../../../src/contract/scorecard.js'
import type { FieldErrors } from '../../forms/fieldErrors.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { IconButton } from '../../ui/IconButton.js'
import { CriterionFields } from './CriterionFields.js'
import { type Section, totalWeight } from './draft.js'
import { editorTexts } from './editor.texts.js'
import { kindIcons } from './kinds.js'

interface Props {
  criterion: Criterion
  sections: readonly Section[]
  path: string
  errors: FieldErrors
  isFirst: boolean
  isLast: boolean
  onChange: (criterion: Criterion) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

/** One line that tells the criterion; opened, everything about it. One with an error cannot be closed out of sight. */
export function CriterionEditor(props: Props) {
  const { criterion, sections, path, errors, isFirst, isLast, onChange, onMove, onRemove } = props
  const t = useTexts(editorTexts)
  const format = useFormat()
  const id = useId()
  const [isUnfolded, setUnfolded] = useState(criterion.name === '')
  const hasError = Object.keys(errors).some((field) => field.startsWith(`${path}.`))
  const isOpen = isUnfolded || hasError
  const name = criterion.name || t('unnamed')
  const total = totalWeight(sections)
  const share = total > 0 && criterion.weight > 0 ? format.percent(criterion.weight / total) : '—'
  const Icon = kindIcons[criterion.kind]
  return (
    <li>
      <div className="flex items-center gap-1 pr-1.5">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setUnfolded(!isOpen)}
          className="flex min-w-0 flex-1 items-center gap-2.5 rounded-lg px-3 py-2.5 text-left text-sm -outline-offset-2 hover:bg-sunken/60"
        >
          <ChevronRight
            aria-hidden
            className={`size-4 shrink-0 text-muted transition-transform ${isOpen ? 'rotate-90' : ''}`}
          />
          <Icon aria-label={t(criterion.kind)} className="size-4 shrink-0 text-accent" />
          <span
            className={`min-w-0 wrap-anywhere sm:truncate ${criterion.name ? 'font-medium' : 'text-muted'}`}
          >
            {name}
          </span>
          {criterion.critical && (
            <ShieldAlert aria-label={t('critical')} className="size-4 shrink-0 text-poor" />
          )}
          {hasError && <CircleAlert aria-hidden className="size-4 shrink-0 text-poor" />}
          <span className="ml-auto shrink-0 pl-2 text-xs text-muted tabular-nums max-sm:hidden">{share}</span>
        </button>
        <IconButton
          label={t('moveUp', { name })}
          icon={ArrowUp}
          disabled={isFirst}
          onClick={() => onMove(-1)}
        />
        <IconButton
          label={t('moveDown', { name })}
          icon={ArrowDown}
          disabled={isLast}
          onClick={() => onMove(1)}
        />
        <IconButton label={t('remove', { name })} icon={Trash2} onClick={onRemove} />
      </div>
      <div id={id} hidden={!isOpen} className="px-4 pt-1 pb-5 sm:pl-10">
        {isOpen && (
          <CriterionFields
            criterion={criterion}
            sections={sections}
            path={path}
            errors={errors}
            onChange={onChange}
          />
        )}
      </div>
    </li>
  )
}
