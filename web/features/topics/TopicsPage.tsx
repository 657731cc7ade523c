import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Plus, Tags } from 'lucide-react'
import { useState } from 'react'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Card } from '../../ui/Card.js'
import { EmptyState } from '../../ui/EmptyState.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { QueryView } from '../../ui/QueryView.js'
import { SkeletonRows } from '../../ui/Skeleton.js'
import { TextLink } from '../../ui/TextLink.js'
import { isManager, useMe } from '../session/me.js'
import { TopicDialog } from './TopicDialog.js'
import { TopicRow } from './TopicRow.js'
import { TopicSuggestions } from './TopicSuggestions.js'
import { topicTexts } from './topic.texts.js'
import { topicsQuery } from './topicQueries.js'

const route = getRouteApi('/app/projects/$projectId/topics')

export function TopicsPage() {
  const t = useTexts(topicTexts)
  const { projectId } = route.useParams()
  const canChange = isManager(useMe())
  const query = useQuery(topicsQuery(projectId))
  const [isAdding, setAdding] = useState(false)
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t('title')}
        trail={
          <TextLink to="/projects/$projectId" params={{ projectId }}>
            {t('toProject')}
          </TextLink>
        }
        description={t('lead')}
        actions={
          canChange && (
            <Button variant="primary" onClick={() => setAdding(true)}>
              <Plus aria-hidden className="size-4" />
              {t('add')}
            </Button>
          )
        }
      />
      {isAdding && <TopicDialog projectId={projectId} topic={null} onClose={() => setAdding(false)} />}
      <div className="flex flex-col gap-4">
        <QueryView query={query} skeleton={<SkeletonRows rows={4} />}>
          {({ topics, calls, withoutTopic, pending }) => (
            <>
              <p role="status" className="text-sm text-muted empty:-mb-4">
                {pending > 0 ? t('pending', { count: pending }) : ''}
              </p>
              {topics.length === 0 ? (
                <EmptyState icon={Tags} title={t('emptyTitle')}>
                  {t('empty')}
                </EmptyState>
              ) : (
                <Card>
                  <ul aria-label={t('title')}>
                    {topics.map((topic) => (
                      <TopicRow key={topic.id} topic={topic} calls={calls} canChange={canChange} />
                    ))}
                  </ul>
                  <p className="flex justify-between gap-3 pt-3 text-sm">
                    {t('withoutTopic')}
                    <TextLink to="/projects/$projectId" params={{ projectId }} search={{ topic: 'NONE' }}>
                      {t('calls', { count: withoutTopic })}
                    </TextLink>
                  </p>
                </Card>
              )}
            </>
          )}
        </QueryView>
        {canChange && <TopicSuggestions projectId={projectId} />}
      </div>
    </div>
  )
}
