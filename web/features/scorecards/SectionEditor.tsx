import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import type { FieldErrors } from '../../forms/fieldErrors.js'
import { TextField } from '../../forms/TextField.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Card } from '../../ui/Card.js'
import { IconButton } from '../../ui/IconButton.js'
import { AddCriterion } from './AddCriterion.js'
import { CriterionEditor } from './CriterionEditor.js'
import { moved, newCriterion, randomId, replaced, type Section, without } from './draft.js'
import { editorTexts } from './editor.texts.js'

interface Props {
  section: Section
  sections: readonly Section[]
  path: string
  errors: FieldErrors
  onChange: (section: Section) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

export function SectionEditor({ section, sections, path, errors, onChange, onMove, onRemove }: Props) {
  const t = useTexts(editorTexts)
  const { name, criteria } = section
  const title = name || t('section')
  return (
    <Card aria-label={title}>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label={t('sectionName')}
            value={name}
            error={errors[`${path}.name`]}
            onValue={(typed) => onChange({ ...section, name: typed })}
          />
        </div>
        <div className="flex pt-7">
          <IconButton
            label={t('moveUp', { name: title })}
            icon={ArrowUp}
            disabled={sections[0] === section}
            onClick={() => onMove(-1)}
          />
          <IconButton
            label={t('moveDown', { name: title })}
            icon={ArrowDown}
            disabled={sections.at(-1) === section}
            onClick={() => onMove(1)}
          />
          <IconButton
            label={t('remove', { name: title })}
            icon={Trash2}
            disabled={sections.length === 1}
            onClick={onRemove}
          />
        </div>
      </div>
      <ul className="mt-4 mb-4 divide-y divide-line rounded-lg border border-line">
        {criteria.map((criterion, index) => (
          <CriterionEditor
            key={criterion.id}
            criterion={criterion}
            sections={sections}
            path={`${path}.criteria.${index}`}
            errors={errors}
            isFirst={index === 0}
            isLast={index === criteria.length - 1}
            onChange={(changed) => onChange({ ...section, criteria: replaced(criteria, index, changed) })}
            onMove={(by) => onChange({ ...section, criteria: moved(criteria, index, by) })}
            onRemove={() => onChange({ ...section, criteria: without(criteria, index) })}
          />
        ))}
      </ul>
      {errors[`${path}.criteria`] && (
        <p className="mb-3 text-[0.8125rem] text-poor">{errors[`${path}.criteria`]}</p>
      )}
      <AddCriterion
        onAdd={(kind) => onChange({ ...section, criteria: [...criteria, newCriterion(kind, randomId)] })}
      />
    </Card>
  )
}
