import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type AlertRuleDefinition, alertEndpoints } from '../../../src/contract/app/alerts.js'
import { call } from '../../api/call.js'
import { useTexts } from '../../i18n/useTexts.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { TextLink } from '../../ui/TextLink.js'
import { showToast } from '../../ui/toasts.js'
import { newCondition } from './newCondition.js'
import { RuleForm } from './RuleForm.js'
import { ruleTexts } from './rule.texts.js'

const initial: AlertRuleDefinition = {
  name: '',
  severity: 'WARNING',
  projectId: null,
  join: 'ALL',
  conditions: [newCondition('OVERALL_SCORE', '')],
  isEnabled: true,
  coolDownMinutes: 0,
  emails: [],
}

export function NewRulePage() {
  const t = useTexts(ruleTexts)
  const navigate = useNavigate()
  const queryClient = useQueryClient()

  async function create(body: AlertRuleDefinition) {
    await call(alertEndpoints.createRule, { body })
    void queryClient.invalidateQueries({ queryKey: ['alert-rules'] })
    showToast(t('saved'))
    await navigate({ to: '/alert-rules' })
  }

  return (
    <>
      <PageHeader title={t('create')} trail={<TextLink to="/alert-rules">{t('title')}</TextLink>} />
      <RuleForm initial={initial} onSave={create} />
    </>
  )
}
