import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type NewScorecard, scorecardEndpoints } from '../../../src/contract/app/scorecards.js'
import { call } from '../../api/call.js'
import { useTexts } from '../../i18n/useTexts.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { TextLink } from '../../ui/TextLink.js'
import { showToast } from '../../ui/toasts.js'
import { emptyDraft, randomId } from './draft.js'
import { DraftingProvider } from './drafting/DraftingProvider.js'
import { editorTexts } from './editor.texts.js'
import { ScorecardEditor } from './ScorecardEditor.js'
import { scorecardTexts } from './scorecard.texts.js'
import { scorecardQuery } from './scorecardQueries.js'

export function NewScorecardPage() {
  const t = useTexts(scorecardTexts)
  const e = useTexts(editorTexts)
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [initial] = useState(() => emptyDraft(randomId, e('newSection')))

  async function create(body: NewScorecard) {
    const created = await call(scorecardEndpoints.create, { body })
    queryClient.setQueryData(scorecardQuery(created.id).queryKey, created)
    void queryClient.invalidateQueries({ queryKey: ['scorecards', 'list'] })
    showToast(e('saved', { version: created.version }))
    return () =>
      navigate({ to: '/scorecards/$scorecardId', params: { scorecardId: created.id }, replace: true })
  }

  return (
    <>
      <PageHeader title={t('create')} trail={<TextLink to="/scorecards">{t('title')}</TextLink>} />
      <DraftingProvider scorecardId={null} language={null}>
        <ScorecardEditor initial={initial} saveLabel={e('createSubmit')} onSave={create} />
      </DraftingProvider>
    </>
  )
}
