import { useTexts } from '../../../i18n/useTexts.js'
import { Field } from '../../../ui/Field.js'
import { Select } from '../../../ui/Select.js'
import type { Section } from '../draft.js'
import type { Spoken } from './answered.js'
import { useDrafting } from './DraftingProvider.js'
import { draftingTexts } from './drafting.texts.js'
import { Proposals } from './Proposals.js'
import { Trial } from './Trial.js'

interface Props {
  criterion: Spoken
  sections: readonly Section[]
  onChange: (criterion: Spoken) => void
}

const NONE = ''

/** How a criterion is made out of a phrase or two: by answering questions, and by seeing what it would change. */
export function Drafting({ criterion, sections, onChange }: Props) {
  const t = useTexts(draftingTexts)
  const drafting = useDrafting()
  if (!drafting) return null
  const { projects, projectId, chooseProject } = drafting
  return (
    <div className="flex flex-col gap-4 rounded-lg border border-line bg-sunken/40 p-4">
      <Field label={t('callsOf')} hint={t('callsHint')} className="max-w-md">
        {(control) => (
          <Select
            {...control}
            value={projectId ?? NONE}
            options={[
              { value: NONE, label: t('noProject') },
              ...projects.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onValueChange={(id) => chooseProject(id === NONE ? null : id)}
          />
        )}
      </Field>
      <div className="grid items-start gap-x-6 gap-y-5 xl:grid-cols-2">
        <Proposals criterion={criterion} drafting={drafting} onChange={onChange} />
        <Trial criterion={criterion} sections={sections} drafting={drafting} />
      </div>
    </div>
  )
}
