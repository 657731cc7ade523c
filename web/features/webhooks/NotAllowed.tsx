import { CreditCard, Lock } from 'lucide-react'
import { ApiProblem } from '../../api/ApiProblem.js'
import { useTexts } from '../../i18n/useTexts.js'
import { ButtonLink } from '../../ui/ButtonLink.js'
import { EmptyState } from '../../ui/EmptyState.js'
import { webhookTexts } from './webhook.texts.js'

export function isNotAllowed(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && (error.code === 'forbidden' || error.code === 'plan_required')
}

/** Why this person cannot manage webhooks, in the server's words, and where that can be changed. */
export function NotAllowed({ problem }: { problem: ApiProblem }) {
  const t = useTexts(webhookTexts)
  if (problem.code === 'forbidden')
    return (
      <EmptyState icon={Lock} title={t('ownersTitle')}>
        {problem.message}
      </EmptyState>
    )
  return (
    <EmptyState
      icon={CreditCard}
      title={t('planTitle')}
      action={<ButtonLink to="/billing">{t('seePlans')}</ButtonLink>}
    >
      {problem.message}
    </EmptyState>
  )
}
