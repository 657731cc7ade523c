import { useMutation, useQueryClient } from '@tanstack/react-query'
import { meEndpoints } from '../../../src/contract/app/me.js'
import { call } from '../../api/call.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Card } from '../../ui/Card.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { Switch } from '../../ui/Switch.js'
import { showToast } from '../../ui/toasts.js'
import { meQuery, useMe } from '../session/me.js'
import { agentSentimentTexts } from './agentSentiment.texts.js'

export function AgentSentimentCard() {
  const t = useTexts(agentSentimentTexts)
  const { role, hasAgentSentiment } = useMe().organisation
  const queryClient = useQueryClient()
  const change = useMutation({
    mutationFn: (isOn: boolean) => call(meEndpoints.changeAgentSentiment, { body: { isOn } }),
    onSuccess: (me) => {
      queryClient.setQueryData(meQuery.queryKey, me)
      void queryClient.invalidateQueries({ queryKey: ['analyses'] })
      showToast(t(me.organisation.hasAgentSentiment ? 'switchedOn' : 'switchedOff'))
    },
  })
  return (
    <Card className="flex max-w-2xl flex-col gap-4">
      <Switch
        label={t('label')}
        hint={role === 'OWNER' ? t('hint') : t('ownersOnly')}
        isOn={hasAgentSentiment}
        onChange={(isOn) => change.mutate(isOn)}
        disabled={role !== 'OWNER' || change.isPending}
      />
      <p className="text-sm text-pretty text-muted">{t('law')}</p>
      <ErrorNote error={change.error} />
    </Card>
  )
}
