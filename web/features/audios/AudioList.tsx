import { useQuery } from '@tanstack/react-query'
import { Mic, SearchX } from 'lucide-react'
import { AudioChoice } from '../../../src/contract/app/audios.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { EmptyState } from '../../ui/EmptyState.js'
import { Pagination } from '../../ui/Pagination.js'
import { QueryView } from '../../ui/QueryView.js'
import { SearchBox } from '../../ui/SearchBox.js'
import { Select } from '../../ui/Select.js'
import { SkeletonRows } from '../../ui/Skeleton.js'
import { TextLink } from '../../ui/TextLink.js'
import { useExistingPage } from '../../ui/useExistingPage.js'
import { isManager, useMe } from '../session/me.js'
import { TopicFilter } from '../topics/TopicFilter.js'
import { topicTexts } from '../topics/topic.texts.js'
import { AudioTable } from './AudioTable.js'
import { audioTexts } from './audio.texts.js'
import { type AudioFilter, audiosQuery } from './audioQueries.js'
import { removedTexts } from './removed.texts.js'

interface Props {
  projectId: string
  filter: AudioFilter
  onFilter: (change: Partial<AudioFilter>) => void
}

const ALL = 'ALL'

export function AudioList({ projectId, filter, onFilter }: Props) {
  const t = useTexts(audioTexts)
  const topics = useTexts(topicTexts)
  const removed = useTexts(removedTexts)
  const canSeeRemoved = isManager(useMe())
  const query = useQuery(audiosQuery(projectId, filter))
  const goTo = (page: number) => onFilter({ page })
  useExistingPage(query.data?.pagination, goTo)
  const isFiltered = filter.search !== '' || filter.status !== undefined || filter.topic !== undefined
  const statuses = [ALL, ...AudioChoice.options] as const

  return (
    <>
      <div className="mb-4 flex flex-wrap gap-2">
        <SearchBox
          label={t('search')}
          value={filter.search}
          onChange={(search) => onFilter({ search, page: 1 })}
          className="min-w-36 flex-1 sm:max-w-80"
        />
        <Select
          aria-label={t('statusFilter')}
          value={filter.status ?? ALL}
          options={statuses.map((value) => ({ value, label: value === ALL ? t('allStatuses') : t(value) }))}
          onValueChange={(value) => onFilter({ status: value === ALL ? undefined : value, page: 1 })}
          className="w-44"
        />
        <TopicFilter
          projectId={projectId}
          topic={filter.topic}
          onTopic={(topic) => onFilter({ topic, page: 1 })}
        />
        <span className="ml-auto flex flex-wrap gap-x-4 self-center text-sm">
          <TextLink to="/projects/$projectId/topics" params={{ projectId }}>
            {topics('title')}
          </TextLink>
          {canSeeRemoved && (
            <TextLink to="/projects/$projectId/deleted" params={{ projectId }}>
              {removed('title')}
            </TextLink>
          )}
        </span>
      </div>
      <QueryView query={query} skeleton={<SkeletonRows rows={6} />}>
        {({ data, pagination }) => {
          if (data.length > 0)
            return (
              <>
                <AudioTable audios={data} />
                <Pagination position={pagination} onChange={goTo} />
              </>
            )
          return isFiltered || filter.page > 1 ? (
            <EmptyState
              icon={SearchX}
              title={t('noMatchTitle')}
              action={
                <Button
                  onClick={() => onFilter({ search: '', status: undefined, topic: undefined, page: 1 })}
                >
                  {t('clearFilters')}
                </Button>
              }
            >
              {t('noMatch')}
            </EmptyState>
          ) : (
            <EmptyState icon={Mic} title={t('emptyTitle')}>
              {t('empty')}
            </EmptyState>
          )
        }}
      </QueryView>
    </>
  )
}
