import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check, Play } from 'lucide-react'
import { type Alert, alertEndpoints } from '../../../src/contract/app/alerts.js'
import { call } from '../../api/call.js'
import { clockTime } from '../../i18n/format.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { useWords } from '../../i18n/useWords.js'
import { Button } from '../../ui/Button.js'
import { cx } from '../../ui/cx.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { TextLink } from '../../ui/TextLink.js'
import { alertTexts } from './alert.texts.js'
import { SeverityBadge } from './SeverityBadge.js'

export function AlertItem({ alert }: { alert: Alert }) {
  const t = useTexts(alertTexts)
  const format = useFormat()
  const words = useWords()
  const { rule, severity, message, moment, analysisId, audio, project } = alert
  const isUnread = alert.acknowledgedAt === null
  return (
    <li
      className={cx(
        'rounded-xl border border-line bg-surface p-4 shadow-lift',
        isUnread && 'border-l-4 border-l-accent',
      )}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="flex flex-wrap items-center gap-2">
          <SeverityBadge severity={severity} />
          <h2 className="text-sm font-semibold">{rule.name}</h2>
        </div>
        <time dateTime={alert.createdAt} className="text-[0.8125rem] whitespace-nowrap text-muted">
          {format.dateTime(alert.createdAt)}
        </time>
      </div>
      <p className="mt-2 text-sm text-pretty">{words(message)}</p>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.8125rem] text-muted">
          <TextLink
            to="/analyses/$analysisId"
            params={{ analysisId }}
            search={moment ? { t: moment.start } : {}}
            className="inline-flex items-center gap-1"
          >
            <Play aria-hidden className="size-3.5" />
            {moment ? t('listen', { time: clockTime(moment.start) }) : t('open')}
          </TextLink>
          <span className="wrap-anywhere">{audio.originalName}</span>
          {audio.agentName && <span>{audio.agentName}</span>}
          <span>{project.name}</span>
        </p>
        {isUnread ? <Acknowledge alert={alert} /> : <AcknowledgedNote by={alert.acknowledgedBy} />}
      </div>
    </li>
  )
}

function AcknowledgedNote({ by }: { by: string | null }) {
  const t = useTexts(alertTexts)
  return (
    <p className="flex items-center gap-1 text-[0.8125rem] text-muted">
      <Check aria-hidden className="size-4" />
      {by ? t('acknowledgedBy', { name: by }) : t('acknowledged')}
    </p>
  )
}

function Acknowledge({ alert }: { alert: Alert }) {
  const t = useTexts(alertTexts)
  const queryClient = useQueryClient()
  const acknowledge = useMutation({
    mutationFn: () => call(alertEndpoints.acknowledge, { params: { id: alert.id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['alerts'] }),
  })
  return (
    <div>
      <Button
        size="small"
        aria-label={t('acknowledgeOf', { rule: alert.rule.name, call: alert.audio.originalName })}
        isBusy={acknowledge.isPending}
        onClick={() => acknowledge.mutate()}
      >
        <Check aria-hidden className="size-4" />
        {t('acknowledge')}
      </Button>
      <ErrorNote error={acknowledge.error} className="mt-2" />
    </div>
  )
}
