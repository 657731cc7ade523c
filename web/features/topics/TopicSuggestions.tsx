import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { type TopicSuggestion, topicEndpoints } from '../../../src/contract/app/topics.js'
import { call } from '../../api/call.js'
import { clockTime } from '../../i18n/format.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { QueryView } from '../../ui/QueryView.js'
import { SkeletonRows } from '../../ui/Skeleton.js'
import { TextLink } from '../../ui/TextLink.js'
import { topicTexts } from './topic.texts.js'
import { suggestionsQuery } from './topicQueries.js'

/** What customers say often in calls without a topic; a click makes it one. */
export function TopicSuggestions({ projectId }: { projectId: string }) {
  const t = useTexts(topicTexts)
  const query = useQuery(suggestionsQuery(projectId))
  const queryClient = useQueryClient()
  const adopting = useMutation({
    mutationFn: ({ phrase, words }: TopicSuggestion) =>
      call(topicEndpoints.create, { params: { projectId }, body: { name: named(phrase), words } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['topics', projectId] }),
  })
  return (
    <Card>
      <CardTitle>{t('suggestions')}</CardTitle>
      <QueryView query={query} skeleton={<SkeletonRows rows={3} />}>
        {({ examined, suggestions }) => (
          <>
            <p className="-mt-3 mb-3 text-sm text-muted">
              {examined === 0 ? t('allHaveTopics') : t('suggestionsLead', { count: examined })}
            </p>
            {examined > 0 && suggestions.length === 0 && <p className="text-sm">{t('noSuggestions')}</p>}
            <ErrorNote error={adopting.error} className="mb-3" />
            <ul>
              {suggestions.map((suggestion) => (
                <li
                  key={suggestion.phrase}
                  className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-line py-3 last:border-0"
                >
                  <div className="min-w-0 flex-1 basis-56">
                    <p>
                      <span className="font-medium">{named(suggestion.phrase)}</span>{' '}
                      <span className="text-sm text-muted">{t('calls', { count: suggestion.calls })}</span>
                    </p>
                    <ul className="text-sm text-muted">
                      {suggestion.said.map(({ analysisId, start, quote }) => (
                        <li key={analysisId} className="break-words">
                          <TextLink to="/analyses/$analysisId" params={{ analysisId }} search={{ t: start }}>
                            {clockTime(start)}
                          </TextLink>{' '}
                          {quote}
                        </li>
                      ))}
                    </ul>
                  </div>
                  <Button
                    onClick={() => adopting.mutate(suggestion)}
                    isBusy={adopting.isPending && adopting.variables === suggestion}
                    aria-label={t('adopt', { name: named(suggestion.phrase) })}
                  >
                    <Plus aria-hidden className="size-4" />
                    {t('adoptShort')}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </QueryView>
    </Card>
  )
}

function named(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1)
}
