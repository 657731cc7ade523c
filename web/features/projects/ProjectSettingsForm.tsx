import { useQueryClient } from '@tanstack/react-query'
import {
  AgentChannel,
  type Project,
  ProjectChange,
  projectEndpoints,
} from '../../../src/contract/app/projects.js'
import { call } from '../../api/call.js'
import { changedFields } from '../../forms/changedFields.js'
import { useForm } from '../../forms/useForm.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Card } from '../../ui/Card.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { Field } from '../../ui/Field.js'
import { Select } from '../../ui/Select.js'
import { showToast } from '../../ui/toasts.js'
import { isManager, useMe } from '../session/me.js'
import { JudgedByField } from './JudgedByField.js'
import { NoConversationField } from './NoConversationField.js'
import { ProjectFields } from './ProjectFields.js'
import { projectTexts } from './project.texts.js'
import { projectQuery } from './projectQueries.js'

export function ProjectSettingsForm({ project }: { project: Project }) {
  const t = useTexts(projectTexts)
  const queryClient = useQueryClient()
  const me = useMe()
  const canChange = isManager(me)
  const { name, description, language, agentChannel, judgedBy, acceptNoConversation, scorecard } = project
  const initial = {
    name,
    description,
    language,
    agentChannel,
    judgedBy,
    acceptNoConversation,
    scorecardId: scorecard.id,
  }
  const form = useForm(ProjectChange, initial, async (body) => {
    const saved = await call(projectEndpoints.change, {
      params: { id: project.id },
      body: changedFields(body, initial),
    })
    queryClient.setQueryData(projectQuery(project.id).queryKey, saved)
    void queryClient.invalidateQueries({ queryKey: ['projects', 'list'] })
    void queryClient.invalidateQueries({ queryKey: ['alert-rules'] })
    form.dropEdits()
    showToast(t('saved'))
  })

  return (
    <Card>
      <form {...form.formProps} className="flex flex-col gap-5">
        <ProjectFields
          name={form.text('name')}
          description={form.text('description')}
          language={form.text('language')}
          scorecard={{ ...form.text('scorecardId'), isFixed: !canChange }}
        />
        <Field label={t('agentChannel')} hint={t('agentChannelHint')} error={form.errors.agentChannel}>
          {(control) => (
            <Select
              {...control}
              value={form.values.agentChannel ?? 'AUTO'}
              options={AgentChannel.options.map((value) => ({ value, label: t(`channel${value}`) }))}
              onValueChange={(value) => form.set('agentChannel', value)}
            />
          )}
        </Field>
        <NoConversationField
          isOn={form.values.acceptNoConversation ?? false}
          onChange={(isOn) => form.set('acceptNoConversation', isOn)}
        />
        {(me.server.canJudge || judgedBy !== 'ENGINE') && (
          <JudgedByField
            value={form.values.judgedBy ?? judgedBy}
            error={form.errors.judgedBy}
            onValue={(value) => form.set('judgedBy', value)}
            isFixed={!canChange}
          />
        )}
        <ErrorNote error={form.problem} />
        <Button type="submit" variant="primary" isBusy={form.isBusy} className="self-start">
          {t('save')}
        </Button>
      </form>
    </Card>
  )
}
