import { useQueryClient } from '@tanstack/react-query'
import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { type ProjectTopic, topicEndpoints } from '../../../src/contract/app/topics.js'
import { call } from '../../api/call.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { ConfirmDialog } from '../../ui/ConfirmDialog.js'
import { IconButton } from '../../ui/IconButton.js'
import { TextLink } from '../../ui/TextLink.js'
import { TopicDialog } from './TopicDialog.js'
import { topicTexts } from './topic.texts.js'

interface Props {
  topic: ProjectTopic
  /** Of the project. */
  calls: number
  canChange: boolean
}

export function TopicRow({ topic, calls, canChange }: Props) {
  const t = useTexts(topicTexts)
  const format = useFormat()
  const queryClient = useQueryClient()
  const [open, setOpen] = useState<'change' | 'remove' | null>(null)
  const { id, projectId, name } = topic
  const close = () => setOpen(null)

  async function remove() {
    await call(topicEndpoints.delete, { params: { id } })
    await queryClient.invalidateQueries({ queryKey: ['topics', projectId] })
  }

  return (
    <li className="flex items-start gap-3 border-b border-line py-3 last:border-0">
      <div className="min-w-0 flex-1">
        <p className="font-medium break-words">{name}</p>
        <p className="text-sm break-words text-muted">
          {[...topic.words, ...topic.examples.map((example) => t('quoted', { example }))].join(', ')}
        </p>
      </div>
      <p className="shrink-0 text-right text-sm tabular-nums">
        <TextLink to="/projects/$projectId" params={{ projectId }} search={{ topic: id }}>
          {t('calls', { count: topic.calls })}
        </TextLink>
        {calls > 0 && (
          <span className="block text-muted max-sm:sr-only">
            {t('share', { share: format.percent(topic.calls / calls) })}
          </span>
        )}
      </p>
      {canChange && (
        <span className="-my-1 flex shrink-0">
          <IconButton label={t('changeNamed', { name })} icon={Pencil} onClick={() => setOpen('change')} />
          <IconButton label={t('removeNamed', { name })} icon={Trash2} onClick={() => setOpen('remove')} />
        </span>
      )}
      {open === 'change' && <TopicDialog projectId={projectId} topic={topic} onClose={close} />}
      <ConfirmDialog
        isOpen={open === 'remove'}
        onClose={close}
        title={t('removeNamed', { name })}
        description={t('removeLead')}
        confirmLabel={t('remove')}
        onConfirm={remove}
      />
    </li>
  )
}
