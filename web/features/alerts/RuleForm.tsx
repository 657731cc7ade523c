import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { AlertRuleDefinition } from '../../../src/contract/app/alerts.js'
import { NumberField } from '../../forms/NumberField.js'
import { TextField } from '../../forms/TextField.js'
import { useForm } from '../../forms/useForm.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { Switch } from '../../ui/Switch.js'
import { projectChoicesQuery } from '../projects/projectChoices.js'
import { PhrasesField } from '../scorecards/PhrasesField.js'
import { useMe } from '../session/me.js'
import { ChoiceField } from './ChoiceField.js'
import { ConditionList } from './ConditionList.js'
import { completeRule } from './completeRule.js'
import { RulePreview } from './RulePreview.js'
import { ruleTexts } from './rule.texts.js'

interface Props {
  initial: AlertRuleDefinition
  onSave: (rule: AlertRuleDefinition) => Promise<unknown>
  actions?: ReactNode
}

const severities = ['INFO', 'WARNING', 'CRITICAL'] as const
const joins = ['ALL', 'ANY'] as const

export function RuleForm({ initial, onSave, actions }: Props) {
  const t = useTexts(ruleTexts)
  const me = useMe()
  const projects = useQuery(projectChoicesQuery)
  const form = useForm(AlertRuleDefinition, initial, onSave)
  const { values, errors, set } = form
  const rule = completeRule(values, initial)
  return (
    <form {...form.formProps} className="flex flex-col gap-6">
      <Card>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <TextField label={t('name')} placeholder={t('namePlaceholder')} {...form.text('name')} />
          <ChoiceField
            label={t('severity')}
            value={rule.severity}
            options={severities.map((value) => ({ value, label: t(value) }))}
            onValue={(severity) => set('severity', severity)}
          />
          <ChoiceField
            label={t('project')}
            value={rule.projectId ?? ''}
            error={errors.projectId}
            options={[
              { value: '', label: t('everyProject') },
              ...(projects.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onValue={(id) => set('projectId', id === '' ? null : id)}
          />
          <NumberField
            label={t('coolDown')}
            hint={t('coolDownHint')}
            value={rule.coolDownMinutes}
            error={errors.coolDownMinutes}
            onValue={(minutes) => set('coolDownMinutes', minutes)}
          />
        </div>
      </Card>
      <Card>
        <CardTitle>{t('conditions')}</CardTitle>
        <div className="mb-4 max-w-xs">
          <ChoiceField
            label={t('join')}
            value={rule.join}
            options={joins.map((value) => ({ value, label: t(value) }))}
            onValue={(join) => set('join', join)}
          />
        </div>
        <ConditionList
          projectId={rule.projectId}
          conditions={rule.conditions}
          errors={errors}
          onChange={(conditions) => set('conditions', conditions)}
        />
      </Card>
      <Card className="grid gap-6 sm:grid-cols-2">
        <PhrasesField
          label={t('emails')}
          hint={me.server.canSendMail ? t('emailsHint') : t('emailsUnsent')}
          phrases={rule.emails}
          error={errors.emails ?? Object.entries(errors).find(([path]) => path.startsWith('emails.'))?.[1]}
          onChange={(emails) => set('emails', emails)}
        />
        <Switch
          label={t('isEnabled')}
          hint={t('isEnabledHint')}
          isOn={rule.isEnabled}
          onChange={(isEnabled) => set('isEnabled', isEnabled)}
        />
      </Card>
      <RulePreview rule={rule} />
      <ErrorNote error={form.problem} />
      <div className="flex flex-wrap justify-end gap-2">
        {actions}
        <Button type="submit" variant="primary" isBusy={form.isBusy}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
