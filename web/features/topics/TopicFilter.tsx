import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../i18n/useTexts.js'
import { Select } from '../../ui/Select.js'
import { topicTexts } from './topic.texts.js'
import { topicsQuery } from './topicQueries.js'

const ALL = 'ALL'

interface Props {
  projectId: string
  /** A topic's id, or NONE. */
  topic: string | undefined
  onTopic: (topic: string | undefined) => void
}

/** Nothing to choose where the project keeps no topics. */
export function TopicFilter({ projectId, topic, onTopic }: Props) {
  const t = useTexts(topicTexts)
  const { data } = useQuery(topicsQuery(projectId))
  if (!data || (data.topics.length === 0 && topic === undefined)) return null
  const options = [
    { value: ALL, label: t('all') },
    ...data.topics.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'NONE', label: t('withoutTopic') },
  ]
  return (
    <Select
      aria-label={t('filter')}
      value={topic ?? ALL}
      options={options}
      onValueChange={(value) => onTopic(value === ALL ? undefined : value)}
      className="w-44"
    />
  )
}
