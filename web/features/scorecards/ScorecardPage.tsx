import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
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
import { isManager, useMe } from '../session/me.js'
import { DraftingProvider } from './drafting/DraftingProvider.js'
import { editorTexts } from './editor.texts.js'
import { NewerVersion } from './NewerVersion.js'
import { ScorecardEditor } from './ScorecardEditor.js'
import { scorecardTexts } from './scorecard.texts.js'
import { scorecardQuery } from './scorecardQueries.js'

const route = getRouteApi('/app/scorecards/$scorecardId')

export function ScorecardPage() {
  const { scorecardId } = route.useParams()
  const query = useQuery({ ...scorecardQuery(scorecardId), staleTime: Number.POSITIVE_INFINITY })
  // From the first edit on: a newer version must not sweep the draft away.
  const [edited, setEdited] = useState<Scorecard | null>(null)
  return (
    <QueryView query={query} skeleton={<Skeleton className="h-[32rem] rounded-xl" />}>
      {(latest) => (
        <EditScorecard
          key={scorecardId}
          scorecard={edited?.id === scorecardId ? edited : latest}
          latestVersion={latest.version}
          onFirstEdit={() => setEdited(latest)}
          onEditEnd={() => setEdited(null)}
        />
      )}
    </QueryView>
  )
}

interface Props {
  scorecard: Scorecard
  latestVersion: number
  onFirstEdit: () => void
  onEditEnd: () => void
}

function EditScorecard({ scorecard, latestVersion, onFirstEdit, onEditEnd }: Props) {
  const t = useTexts(scorecardTexts)
  const e = useTexts(editorTexts)
  const format = useFormat()
  const queryClient = useQueryClient()
  const canChange = isManager(useMe())
  const { id, name, version, definition, projectCount, updatedAt } = scorecard

  async function save(body: NewScorecard) {
    const saved = await call(scorecardEndpoints.save, {
      params: { id },
      body: { ...body, baseVersion: version },
    }).catch((problem) => {
      // Perhaps another save came first: what it made is then offered.
      void queryClient.invalidateQueries(scorecardQuery(id))
      throw problem
    })
    showToast(e('saved', { version: saved.version }))
    void queryClient.invalidateQueries({ queryKey: ['scorecards', 'list'] })
    // They say which of their criteria have left.
    void queryClient.invalidateQueries({ queryKey: ['alert-rules'] })
    return async () => {
      queryClient.setQueryData(scorecardQuery(id).queryKey, saved)
      onEditEnd()
    }
  }

  const editor = (
    <ScorecardEditor
      key={version}
      initial={{ name, definition }}
      saveLabel={e('save', { version: version + 1 })}
      note={e('saveNote')}
      isReadOnly={!canChange}
      notice={latestVersion > version && <NewerVersion version={latestVersion} onLoad={onEditEnd} />}
      onFirstEdit={onFirstEdit}
      onSave={save}
    />
  )
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
      {!canChange && <p className="mb-4 text-sm text-muted">{t('readOnly')}</p>}
      {canChange ? (
        <DraftingProvider scorecardId={id} language={scorecard.defaultFor}>
          {editor}
        </DraftingProvider>
      ) : (
        editor
      )}
    </>
  )
}
