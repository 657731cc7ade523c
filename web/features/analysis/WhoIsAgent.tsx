import { ArrowLeftRight, Check } from 'lucide-react'
import type { AppAnalysis } from '../../../src/contract/app/analyses.js'
import { areUnsure, type CallRoles } from '../../../src/contract/roles.js'
import type { Speaker } from '../../../src/contract/transcript.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { firstLineOf, JudgedAgent } from './JudgedAgent.js'
import { rolesTexts } from './roles.texts.js'
import { useSayWhoIsAgent } from './useSayWhoIsAgent.js'

/** Who was taken for the agent, and a click for who knows better. Nothing where nobody told the parties apart. */
export function WhoIsAgent({ analysis }: { analysis: AppAnalysis }) {
  const t = useTexts(rolesTexts)
  const format = useFormat()
  const say = useSayWhoIsAgent(analysis)
  const { roles, transcript, judgingAgain } = analysis
  const firstOf = (speaker: Speaker) =>
    transcript.segments.find((segment) => segment.speaker === speaker)?.index
  const [anyAgent, customer] = [firstOf('AGENT'), firstOf('CUSTOMER')]
  const agent = transcript.agents ? firstLineOf(transcript, transcript.agents.judged) : anyAgent
  if (agent === undefined || customer === undefined) return null
  if (judgingAgain === 'WAITING')
    return (
      <p role="status" className="mt-3 text-sm text-muted">
        {t('judgedAgain')}
      </p>
    )
  const hasFailed = judgingAgain === 'FAILED'
  const isOpen = hasFailed || areUnsure(roles) || roles?.isUnusual
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2 text-sm text-muted">
      <JudgedAgent transcript={transcript} isBusy={say.isPending} onChoose={say.mutate} />
      {hasFailed && (
        <p role="alert" className="w-full text-pretty text-poor">
          {t('notJudgedAgain')}
        </p>
      )}
      {roles && roles.confidence !== null && (
        <p className="min-w-0 flex-1 text-pretty">
          {t(roles.agentSide ?? 'ONE_CHANNEL')}, {t(how(roles), { share: format.percent(roles.confidence) })}
        </p>
      )}
      <Button size="small" isBusy={say.isPending} onClick={() => say.mutate(customer)}>
        <ArrowLeftRight aria-hidden className="size-4" />
        {t('swap')}
      </Button>
      {isOpen && (
        <Button size="small" isBusy={say.isPending} onClick={() => say.mutate(agent)}>
          <Check aria-hidden className="size-4" />
          {t('confirm')}
        </Button>
      )}
      <ErrorNote error={say.error} className="w-full" />
    </div>
  )
}

function how({ agentSide, by }: CallRoles) {
  return agentSide === null && by === 'ENGINE' ? 'BY_VOICE' : by
}
