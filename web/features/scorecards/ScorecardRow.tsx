import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Copy } from 'lucide-react'
import { type ScorecardSummary, scorecardEndpoints } from '../../../src/contract/app/scorecards.js'
import { call } from '../../api/call.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Badge } from '../../ui/Badge.js'
import { Button } from '../../ui/Button.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { Cell, Row } from '../../ui/Table.js'
import { TextLink } from '../../ui/TextLink.js'
import { showToast } from '../../ui/toasts.js'
import { isManager, useMe } from '../session/me.js'
import { scorecardTexts } from './scorecard.texts.js'
import { scorecardQuery } from './scorecardQueries.js'

export function ScorecardRow({ scorecard }: { scorecard: ScorecardSummary }) {
  const t = useTexts(scorecardTexts)
  const format = useFormat()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const canChange = isManager(useMe())
  const { id, name, version, isDefault, defaultFor, criterionCount, projectCount, updatedAt } = scorecard
  const duplicate = useMutation({
    mutationFn: () => call(scorecardEndpoints.duplicate, { params: { id } }),
    onSuccess: async (copy) => {
      queryClient.setQueryData(scorecardQuery(copy.id).queryKey, copy)
      void queryClient.invalidateQueries({ queryKey: ['scorecards', 'list'] })
      showToast(t('duplicated'))
      await navigate({ to: '/scorecards/$scorecardId', params: { scorecardId: copy.id } })
    },
  })
  return (
    <Row>
      <Cell>
        <TextLink to="/scorecards/$scorecardId" params={{ scorecardId: id }}>
          {name}
        </TextLink>{' '}
        {isDefault && <Badge tone="accent">{t('default')}</Badge>}
        {defaultFor && (
          <Badge tone="accent">{t('defaultFor', { language: format.languageName(defaultFor) })}</Badge>
        )}
      </Cell>
      <Cell className="tabular-nums">{version}</Cell>
      <Cell className="hidden text-muted tabular-nums sm:table-cell">
        {t('criteria', { count: criterionCount })}
      </Cell>
      <Cell className="hidden text-muted tabular-nums md:table-cell">
        {t('projects', { count: projectCount })}
      </Cell>
      <Cell className="hidden whitespace-nowrap text-muted lg:table-cell">{format.dateTime(updatedAt)}</Cell>
      <Cell className="py-2 text-right">
        {canChange && (
          <Button
            size="small"
            variant="quiet"
            aria-label={t('duplicateOf', { name })}
            isBusy={duplicate.isPending}
            onClick={() => duplicate.mutate()}
          >
            <Copy aria-hidden className="size-4" />
            {t('duplicate')}
          </Button>
        )}
        <ErrorNote error={duplicate.error} className="mt-2" />
      </Cell>
    </Row>
  )
}
