import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { type AlertRule, type AlertRuleDefinition, alertEndpoints } from '../../../src/contract/app/alerts.js'
import { call } from '../../api/call.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { ConfirmDialog } from '../../ui/ConfirmDialog.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { QueryView } from '../../ui/QueryView.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { TextLink } from '../../ui/TextLink.js'
import { showToast } from '../../ui/toasts.js'
import { ruleQuery } from './alertQueries.js'
import { MissingCriteria } from './MissingCriteria.js'
import { RuleForm } from './RuleForm.js'
import { ruleTexts } from './rule.texts.js'

const route = getRouteApi('/app/alert-rules/$ruleId')

export function RulePage() {
  const { ruleId } = route.useParams()
  // Not asked again in the background: an edit must not be swept away.
  const query = useQuery({ ...ruleQuery(ruleId), staleTime: Number.POSITIVE_INFINITY })
  return (
    <QueryView query={query} skeleton={<Skeleton className="h-96 rounded-xl" />}>
      {(rule) => <EditRule key={rule.id} rule={rule} />}
    </QueryView>
  )
}

function EditRule({ rule }: { rule: AlertRule }) {
  const t = useTexts(ruleTexts)
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [isDeleting, setDeleting] = useState(false)
  const { id, name } = rule

  async function save(body: AlertRuleDefinition) {
    queryClient.setQueryData(
      ruleQuery(id).queryKey,
      await call(alertEndpoints.saveRule, { params: { id }, body }),
    )
    await leave(t('saved'))
  }

  async function remove() {
    await call(alertEndpoints.deleteRule, { params: { id } })
    await leave(t('deleted'))
  }

  async function leave(toast: string) {
    void queryClient.invalidateQueries({ queryKey: ['alert-rules', 'list'] })
    showToast(toast)
    await navigate({ to: '/alert-rules' })
  }

  return (
    <>
      <PageHeader title={name} trail={<TextLink to="/alert-rules">{t('title')}</TextLink>} />
      {rule.missingCriteria.length > 0 && (
        <p className="mb-6">
          <MissingCriteria rule={rule} />
        </p>
      )}
      <RuleForm
        initial={rule}
        onSave={save}
        actions={
          <Button onClick={() => setDeleting(true)}>
            <Trash2 aria-hidden className="size-4" />
            {t('delete')}
          </Button>
        }
      />
      <ConfirmDialog
        isOpen={isDeleting}
        onClose={() => setDeleting(false)}
        title={t('deleteTitle', { name })}
        description={t('deleteText')}
        confirmLabel={t('delete')}
        onConfirm={remove}
      />
    </>
  )
}
