import { useQueryClient } from '@tanstack/react-query'
import { type ProjectTopic, TopicDraft, topicEndpoints } from '../../../src/contract/app/topics.js'
import { call } from '../../api/call.js'
import type { FieldErrors } from '../../forms/fieldErrors.js'
import { TextField } from '../../forms/TextField.js'
import { useForm } from '../../forms/useForm.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Dialog } from '../../ui/Dialog.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { uiTexts } from '../../ui/ui.texts.js'
import { PhrasesField } from '../scorecards/PhrasesField.js'
import { topicTexts } from './topic.texts.js'

interface Props {
  projectId: string
  /** null: a new one. */
  topic: ProjectTopic | null
  onClose: () => void
}

export function TopicDialog(props: Props) {
  const t = useTexts(topicTexts)
  return (
    <Dialog isOpen isSticky onClose={props.onClose} title={props.topic ? t('change') : t('add')}>
      <TopicForm {...props} />
    </Dialog>
  )
}

function TopicForm({ projectId, topic, onClose }: Props) {
  const t = useTexts(topicTexts)
  const ui = useTexts(uiTexts)
  const queryClient = useQueryClient()
  const { name = '', words = [], examples = [] } = topic ?? {}
  const form = useForm(TopicDraft, { name, words, examples }, async (body) => {
    if (topic) await call(topicEndpoints.save, { params: { id: topic.id }, body })
    else await call(topicEndpoints.create, { params: { projectId }, body })
    await queryClient.invalidateQueries({ queryKey: ['topics', projectId] })
    onClose()
  })
  return (
    <form {...form.formProps} className="flex flex-col gap-4">
      <TextField label={t('name')} autoComplete="off" {...form.text('name')} />
      <PhrasesField
        label={t('words')}
        hint={t('wordsHint')}
        phrases={form.values.words ?? []}
        error={firstOf(form.errors, 'words')}
        onChange={(phrases) => form.set('words', phrases)}
      />
      <PhrasesField
        label={t('examples')}
        hint={t('examplesHint')}
        phrases={form.values.examples ?? []}
        error={firstOf(form.errors, 'examples')}
        onChange={(phrases) => form.set('examples', phrases)}
      />
      <p className="text-sm text-muted">{t('pastCalls')}</p>
      <ErrorNote error={form.problem} />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{ui('cancel')}</Button>
        <Button type="submit" variant="primary" isBusy={form.isBusy}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

/** Of the list as a whole, or of its first entry that something is wrong with. */
function firstOf(errors: FieldErrors, field: string): string | undefined {
  return Object.entries(errors).find(([path]) => path === field || path.startsWith(`${field}.`))?.[1]
}
