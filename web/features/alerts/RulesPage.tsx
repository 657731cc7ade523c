import { useQuery } from '@tanstack/react-query'
import { BellPlus, Plus } from 'lucide-react'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Badge } from '../../ui/Badge.js'
import { ButtonLink } from '../../ui/ButtonLink.js'
import { EmptyState } from '../../ui/EmptyState.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { QueryView } from '../../ui/QueryView.js'
import { SkeletonRows } from '../../ui/Skeleton.js'
import { Cell, HeaderCell, Row, Table } from '../../ui/Table.js'
import { TextLink } from '../../ui/TextLink.js'
import { projectChoicesQuery } from '../projects/projectChoices.js'
import { isManager, useMe } from '../session/me.js'
import { alertTexts } from './alert.texts.js'
import { rulesQuery } from './alertQueries.js'
import { MissingCriteria } from './MissingCriteria.js'
import { ruleTexts } from './rule.texts.js'
import { SeverityBadge } from './SeverityBadge.js'
import { useRuleWords } from './useRuleWords.js'

export function RulesPage() {
  const t = useTexts(ruleTexts)
  const a = useTexts(alertTexts)
  const format = useFormat()
  const canManage = isManager(useMe())
  const query = useQuery(rulesQuery)
  const projects = useQuery(projectChoicesQuery).data ?? []
  const inWords = useRuleWords()
  const projectName = (id: string | null) =>
    id === null ? t('everyProject') : (projects.find((project) => project.id === id)?.name ?? '')
  const create = canManage && (
    <ButtonLink to="/alert-rules/new" variant="primary">
      <Plus aria-hidden className="size-4" />
      {t('create')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        description={canManage ? t('lead') : t('onlyManagers')}
        trail={<TextLink to="/alerts">{a('title')}</TextLink>}
        actions={create}
      />
      <QueryView query={query} skeleton={<SkeletonRows rows={3} />}>
        {(rules) =>
          rules.length === 0 ? (
            <EmptyState icon={BellPlus} title={t('emptyTitle')} action={create}>
              {t('empty')}
            </EmptyState>
          ) : (
            <Table label={t('title')}>
              <thead>
                <tr>
                  <HeaderCell>{t('name')}</HeaderCell>
                  <HeaderCell>{t('severity')}</HeaderCell>
                  <HeaderCell className="hidden lg:table-cell">{t('project')}</HeaderCell>
                  <HeaderCell>{t('alerts')}</HeaderCell>
                  <HeaderCell className="hidden sm:table-cell">{t('lastAlert')}</HeaderCell>
                </tr>
              </thead>
              <tbody>
                {rules.map((rule) => (
                  <Row key={rule.id}>
                    <Cell className="w-full">
                      {canManage ? (
                        <TextLink to="/alert-rules/$ruleId" params={{ ruleId: rule.id }}>
                          {rule.name}
                        </TextLink>
                      ) : (
                        rule.name
                      )}{' '}
                      {!rule.isEnabled && <Badge>{t('off')}</Badge>}
                      <span className="mt-0.5 block text-[0.8125rem] text-pretty text-muted wrap-anywhere">
                        {inWords(rule)}
                      </span>
                      <MissingCriteria rule={rule} />
                    </Cell>
                    <Cell>
                      <SeverityBadge severity={rule.severity} />
                    </Cell>
                    <Cell className="hidden whitespace-nowrap text-muted lg:table-cell">
                      {projectName(rule.projectId)}
                    </Cell>
                    <Cell className="tabular-nums">{format.number(rule.alerts)}</Cell>
                    <Cell className="hidden whitespace-nowrap text-muted sm:table-cell">
                      {rule.lastAlertAt ? format.dateTime(rule.lastAlertAt) : t('never')}
                    </Cell>
                  </Row>
                ))}
              </tbody>
            </Table>
          )
        }
      </QueryView>
    </>
  )
}
