import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { NewProject, projectEndpoints } from '../../../src/contract/app/projects.js'
import { call } from '../../api/call.js'
import { useForm } from '../../forms/useForm.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Dialog } from '../../ui/Dialog.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { uiTexts } from '../../ui/ui.texts.js'
import { ProjectFields } from './ProjectFields.js'
import { projectTexts } from './project.texts.js'
import { projectQuery } from './projectQueries.js'

interface Props {
  isOpen: boolean
  onClose: () => void
}

export function NewProjectDialog({ isOpen, onClose }: Props) {
  const t = useTexts(projectTexts)
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('create')}>
      <NewProjectForm onClose={onClose} />
    </Dialog>
  )
}

function NewProjectForm({ onClose }: { onClose: () => void }) {
  const t = useTexts(projectTexts)
  const ui = useTexts(uiTexts)
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const initial = { name: '', description: '', language: 'en', scorecardId: null }
  const form = useForm(NewProject, initial, async (body) => {
    const project = await call(projectEndpoints.create, { body })
    queryClient.setQueryData(projectQuery(project.id).queryKey, project)
    void queryClient.invalidateQueries({ queryKey: ['projects', 'list'] })
    await navigate({ to: '/projects/$projectId', params: { projectId: project.id } })
  })

  return (
    <form {...form.formProps} className="flex flex-col gap-4">
      <ProjectFields
        name={form.text('name')}
        description={form.text('description')}
        language={{
          value: form.values.language ?? 'en',
          error: form.errors.language,
          onValue: (value) => form.set('language', value),
        }}
        scorecard={{
          value: form.values.scorecardId ?? null,
          error: form.errors.scorecardId,
          onValue: (value) => form.set('scorecardId', value),
        }}
      />
      <ErrorNote error={form.problem} />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{ui('cancel')}</Button>
        <Button type="submit" variant="primary" isBusy={form.isBusy}>
          {t('createSubmit')}
        </Button>
      </div>
    </form>
  )
}
