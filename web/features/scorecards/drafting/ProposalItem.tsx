import { Check, X } from 'lucide-react'
import type { MouseEvent } from 'react'
import type { UtteranceProposal } from '../../../../src/contract/app/criterionDrafts.js'
import { useTexts } from '../../../i18n/useTexts.js'
import { Button } from '../../../ui/Button.js'
import { CallLink } from './CallLink.js'
import { draftingTexts } from './drafting.texts.js'

interface Props {
  proposal: UtteranceProposal
  onAnswer: (text: string, meansTheSame: boolean) => void
}

export function ProposalItem({ proposal: { text, call }, onAnswer }: Props) {
  const t = useTexts(draftingTexts)

  /** The item is about to go: who answers by keyboard goes on with its neighbour. */
  function answer({ currentTarget }: MouseEvent, meansTheSame: boolean) {
    const item = currentTarget.closest('li')
    const neighbour = item?.nextElementSibling ?? item?.previousElementSibling
    neighbour?.querySelector('button')?.focus()
    onAnswer(text, meansTheSame)
  }

  return (
    <li className="p-3 text-sm">
      <p className="wrap-anywhere">{t('quoted', { text })}</p>
      <p className="mt-0.5 text-xs text-muted">{call ? <CallLink {...call} /> : t('ordinary')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" aria-label={t('sameOf', { text })} onClick={(event) => answer(event, true)}>
          <Check aria-hidden className="size-4 text-good" />
          {t('same')}
        </Button>
        <Button
          size="small"
          aria-label={t('differentOf', { text })}
          onClick={(event) => answer(event, false)}
        >
          <X aria-hidden className="size-4 text-poor" />
          {t('different')}
        </Button>
      </div>
    </li>
  )
}
