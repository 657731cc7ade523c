import { useId } from 'react'
import { criterionDraftEndpoints } from '../../../../src/contract/app/criterionDrafts.js'
import { referredCriteria } from '../../../../src/contract/referredCriteria.js'
import { useTexts } from '../../../i18n/useTexts.js'
import { Button } from '../../../ui/Button.js'
import { ErrorNote } from '../../../ui/ErrorNote.js'
import { ProgressBar } from '../../../ui/ProgressBar.js'
import type { Section } from '../draft.js'
import type { Spoken } from './answered.js'
import type { Drafting } from './DraftingProvider.js'
import { draftingTexts } from './drafting.texts.js'
import { TrialResult } from './TrialResult.js'
import { useTrial } from './useTrial.js'

interface Props {
  criterion: Spoken
  sections: readonly Section[]
  drafting: Drafting
}

export function Trial({ criterion, sections, drafting: { scorecardId, projectId } }: Props) {
  const t = useTexts(draftingTexts)
  const titleId = useId()
  const { tried, isBusy, error, run, stop } = useTrial()
  // A draft may still lack its name: that changes no verdict.
  const criteria = referredCriteria({ sections: [...sections] }, criterion.id).map((one) => ({
    ...one,
    name: one.name.trim() || '-',
  }))
  const checked = criterionDraftEndpoints.trial.body.safeParse({ projectId, scorecardId, criteria })
  const isStale = tried !== null && !isBusy && tried.asked !== JSON.stringify(checked.data)
  return (
    <section aria-labelledby={titleId} className="min-w-0">
      <h3 id={titleId} className="text-sm font-semibold">
        {t('trial')}
      </h3>
      <p className="mt-1 text-[0.8125rem] text-muted">{lead()}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button
          size="small"
          isBusy={isBusy}
          disabled={!checked.success}
          onClick={() => checked.success && void run(checked.data)}
        >
          {t('tryIt')}
        </Button>
        {isBusy && (
          <Button size="small" variant="quiet" onClick={stop}>
            {t('stop')}
          </Button>
        )}
      </div>
      <ErrorNote error={error} className="mt-3" />
      {isBusy && tried && (
        <ProgressBar
          className="mt-3"
          label={t('progress', { done: tried.examined, total: tried.total })}
          fraction={tried.total === 0 ? 0 : tried.examined / tried.total}
        />
      )}
      {isStale && <p className="mt-3 text-[0.8125rem] font-medium text-fair">{t('stale')}</p>}
      {tried && <TrialResult tried={tried} isBusy={isBusy} />}
    </section>
  )

  function lead(): string {
    if (projectId === null) return t('chooseProject')
    return checked.success ? t('trialLead') : t('notYet')
  }
}
