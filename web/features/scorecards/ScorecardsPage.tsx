import { useQuery } from '@tanstack/react-query'
import { ClipboardCheck, Plus } from 'lucide-react'
import { useTexts } from '../../i18n/useTexts.js'
import { ButtonLink } from '../../ui/ButtonLink.js'
import { EmptyState } from '../../ui/EmptyState.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { QueryView } from '../../ui/QueryView.js'
import { SkeletonRows } from '../../ui/Skeleton.js'
import { HeaderCell, Table } from '../../ui/Table.js'
import { isManager, useMe } from '../session/me.js'
import { ScorecardRow } from './ScorecardRow.js'
import { scorecardTexts } from './scorecard.texts.js'
import { scorecardsQuery } from './scorecardQueries.js'

export function ScorecardsPage() {
  const t = useTexts(scorecardTexts)
  const query = useQuery(scorecardsQuery)
  const canChange = isManager(useMe())
  const create = canChange && (
    <ButtonLink to="/scorecards/new" variant="primary">
      <Plus aria-hidden className="size-4" />
      {t('create')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} actions={create} />
      <QueryView query={query} skeleton={<SkeletonRows rows={3} />}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState icon={ClipboardCheck} title={t('emptyTitle')} action={create}>
              {t('empty')}
            </EmptyState>
          ) : (
            <Table label={t('title')}>
              <thead>
                <tr>
                  <HeaderCell>{t('name')}</HeaderCell>
                  <HeaderCell>{t('versionHeader')}</HeaderCell>
                  <HeaderCell className="hidden sm:table-cell">{t('criteriaHeader')}</HeaderCell>
                  <HeaderCell className="hidden md:table-cell">{t('usedBy')}</HeaderCell>
                  <HeaderCell className="hidden lg:table-cell">{t('updated')}</HeaderCell>
                  <HeaderCell>
                    <span className="sr-only">{t('actions')}</span>
                  </HeaderCell>
                </tr>
              </thead>
              <tbody>
                {data.map((scorecard) => (
                  <ScorecardRow key={scorecard.id} scorecard={scorecard} />
                ))}
              </tbody>
            </Table>
          )
        }
      </QueryView>
    </>
  )
}
