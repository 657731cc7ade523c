import { ArrowRight, ChevronRight } from 'lucide-react'
import type { TriedCall } from '../../../../src/contract/app/criterionDrafts.js'
import { useTexts } from '../../../i18n/useTexts.js'
import { VerdictBadge } from '../../analysis/VerdictBadge.js'
import { CallLink } from './CallLink.js'
import { draftingTexts } from './drafting.texts.js'
import { isChange, type TrialGroup, trialGroups } from './trialGroups.js'
import type { Tried } from './useTrial.js'

/** Groups of calls that fare alike; opened, each with the second that counts. */
export function TrialResult({ tried: { calls, total, tooLong }, isBusy }: { tried: Tried; isBusy: boolean }) {
  const t = useTexts(draftingTexts)
  const groups = trialGroups(calls)
  const changed = groups.filter(isChange).reduce((sum, group) => sum + group.calls.length, 0)
  return (
    <>
      <div aria-live="polite" className="mt-3 text-sm font-medium">
        {!isBusy && <p>{words()}</p>}
        {!isBusy && tooLong > 0 && (
          <p className="font-normal text-muted">{t('tooLong', { count: tooLong })}</p>
        )}
      </div>
      {groups.length > 0 && (
        <ul className="mt-2 divide-y divide-line rounded-lg border border-line bg-surface">
          {groups.map((group) => (
            <li key={`${group.from} ${group.to}`}>
              <Group group={group} />
            </li>
          ))}
        </ul>
      )}
    </>
  )

  function words(): string {
    if (total === 0) return t('noCalls')
    const isCompared = calls.some(({ saved }) => saved !== null)
    return isCompared
      ? t('wouldChange', { count: changed, total: calls.length })
      : t('wouldBe', { count: calls.length })
  }
}

function Group({ group }: { group: TrialGroup }) {
  const t = useTexts(draftingTexts)
  const { from, to, calls } = group
  const unsure = calls.filter(({ draft }) => draft.unsure).length
  return (
    <details open={isChange(group)} className="group">
      <summary className="flex cursor-pointer flex-wrap items-center gap-2 rounded-lg px-3 py-2.5 text-sm">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-muted transition-transform group-open:rotate-90"
        />
        {isChange(group) && from !== null && (
          <>
            <VerdictBadge verdict={from} />
            <ArrowRight aria-label={t('becomes')} className="size-4 text-muted" />
          </>
        )}
        <VerdictBadge verdict={to} />
        <span className="text-muted">
          {t('calls', { count: calls.length })}
          {from === to && ` · ${t('unchanged')}`}
          {unsure > 0 && ` · ${t('unsure', { count: unsure })}`}
        </span>
      </summary>
      <ul className="flex flex-col gap-2 px-3 pb-3 text-sm">
        {calls.map((call) => (
          <li key={call.analysisId}>
            <Moment call={call} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Where nothing speaks for it any more, what used to. */
function Moment({ call: { analysisId, originalName, draft, saved } }: { call: TriedCall }) {
  const t = useTexts(draftingTexts)
  const [evidence] = draft.evidence.length > 0 ? draft.evidence : (saved?.evidence ?? [])
  return (
    <>
      <CallLink analysisId={analysisId} originalName={originalName} start={evidence?.start} />
      {draft.unsure && <span className="text-muted"> · {t('isUnsure')}</span>}
      {evidence && <p className="text-muted wrap-anywhere">{t('quoted', { text: evidence.quote })}</p>}
    </>
  )
}
