import { Sparkles } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTexts } from '../../../i18n/useTexts.js'
import { Button } from '../../../ui/Button.js'
import { ErrorNote } from '../../../ui/ErrorNote.js'
import { SkeletonRows } from '../../../ui/Skeleton.js'
import { answered, isFull, MOST_PHRASES, type Spoken } from './answered.js'
import type { Drafting } from './DraftingProvider.js'
import { draftingTexts } from './drafting.texts.js'
import { ProposalItem } from './ProposalItem.js'
import { useProposals, without } from './useProposals.js'

interface Props {
  criterion: Spoken
  drafting: Drafting
  onChange: (criterion: Spoken) => void
}

/** With so few left to answer, what was answered is put to use. */
const FEW = 2
const ENOUGH = 10

export function Proposals({ criterion, drafting, onChange }: Props) {
  const t = useTexts(draftingTexts)
  const titleId = useId()
  const askButton = useRef<HTMLButtonElement>(null)
  const [answers, setAnswers] = useState(0)
  const { open, isBusy, error, ask, close } = useProposals(drafting)
  const isEmpty = criterion.examples.length + criterion.acts.length === 0

  function answer(text: string, meansTheSame: boolean) {
    const changed = answered(criterion, text, meansTheSame)
    onChange(changed)
    setAnswers(answers + 1)
    close(text)
    const left = without(open, text)
    if (left.length === 0) askButton.current?.focus()
    if (left.length <= FEW && !isFull(changed)) void ask(changed, [])
  }

  return (
    <section aria-labelledby={titleId} className="min-w-0">
      <h3 id={titleId} className="text-sm font-semibold">
        {t('proposals')}
      </h3>
      <p className="mt-1 text-[0.8125rem] text-muted">{isEmpty ? t('needsExample') : t('proposalsLead')}</p>
      <Button
        ref={askButton}
        size="small"
        className="mt-3"
        isBusy={isBusy}
        disabled={isEmpty || isFull(criterion)}
        onClick={() =>
          void ask(
            criterion,
            (open ?? []).map(({ text }) => text),
          )
        }
      >
        {!isBusy && <Sparkles aria-hidden className="size-4" />}
        {open ? t('askOthers') : t('ask')}
      </Button>
      <ErrorNote error={error} className="mt-3" />
      <p aria-live="polite" className="mt-2 text-[0.8125rem] text-muted">
        {words()}
      </p>
      {isBusy && !open && <SkeletonRows rows={3} className="mt-1" />}
      {open && open.length > 0 && (
        <ul className="mt-2 divide-y divide-line rounded-lg border border-line bg-surface">
          {open.map((proposal) => (
            <ProposalItem key={proposal.text} proposal={proposal} onAnswer={answer} />
          ))}
        </ul>
      )}
    </section>
  )

  function words(): string {
    if (isFull(criterion)) return t('full', { count: MOST_PHRASES })
    if (isBusy && !open) return t('searching')
    if (!isBusy && open?.length === 0) return t('nothingMore')
    if (answers === 0) return ''
    return t(answers >= ENOUGH ? 'enough' : 'answered', { count: answers })
  }
}
