import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import {
  type NewScorecard,
  type Scorecard,
  scorecardEndpoints,
} from '../../../src/contract/app/scorecards.js'
import { call } from '../../api/call.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { QueryView } from '../../ui/QueryView.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { TextLink } from '../../ui/TextLink.js'
import { showToast } from '../../ui/toasts.js'
import { editorTexts } from './editor.texts.js'
import { ScorecardEditor } from './ScorecardEditor.js'
import { scorecardTexts } from './scorecard.texts.js'
import { scorecardQuery } from './scorecardQueries.js'

const route = getRouteApi('/app/scorecards/$scorecardId')

export function ScorecardPage() {
  const { scorecardId } = route.useParams()
  // Not asked again in the background: an edit must not be swept away by a newer version.
  const query = useQuery({ ...scorecardQuery(scorecardId), staleTime: Number.POSITIVE_INFINITY })
  return (
    <QueryView query={query} skeleton={<Skeleton className="h-[32rem] rounded-xl" />}>
      {(scorecard) => <EditScorecard key={`${scorecard.id}:${scorecard.version}`} scorecard={scorecard} />}
    </QueryView>
  )
}

function EditScorecard({ scorecard }: { scorecard: Scorecard }) {
  const t = useTexts(scorecardTexts)
  const e = useTexts(editorTexts)
  const format = useFormat()
  const queryClient = useQueryClient()
  const { id, name, version, definition, projectCount, updatedAt } = scorecard

  async function save(body: NewScorecard) {
    const saved = await call(scorecardEndpoints.save, {
      params: { id },
      body: { ...body, baseVersion: version },
    })
    showToast(e('saved', { version: saved.version }))
    void queryClient.invalidateQueries({ queryKey: ['scorecards', 'list'] })
    return async () => queryClient.setQueryData(scorecardQuery(id).queryKey, saved)
  }

  return (
    <>
      <PageHeader
        title={name}
        trail={<TextLink to="/scorecards">{t('title')}</TextLink>}
        description={[
          t('version', { version }),
          t('projects', { count: projectCount }),
          format.dateTime(updatedAt),
        ].join(' · ')}
      />
      <ScorecardEditor
        initial={{ name, definition }}
        saveLabel={e('save', { version: version + 1 })}
        note={e('saveNote')}
        onSave={save}
      />
    </>
  )
}
