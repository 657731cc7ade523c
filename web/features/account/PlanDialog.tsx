import { useQueryClient } from '@tanstack/react-query'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { type Billing, billingEndpoints } from '../../../src/contract/app/billing.js'
import type { Plan } from '../../../src/contract/app/me.js'
import { ApiProblem } from '../../api/ApiProblem.js'
import { askAgain } from '../../api/askAgain.js'
import { call } from '../../api/call.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { ConfirmDialog } from '../../ui/ConfirmDialog.js'
import { showToast } from '../../ui/toasts.js'
import { useMe } from '../session/me.js'
import { billingTexts } from './billing.texts.js'
import { isEnd, type PlanEffect, planEffects } from './planEffects.js'

interface Props {
  billing: Billing
  /** Null while nothing is asked. */
  to: Plan | null
  onClose: () => void
}

/** Says before what begins and what ends. */
export function PlanDialog({ billing, to, onClose }: Props) {
  const t = useTexts(billingTexts)
  const format = useFormat()
  const queryClient = useQueryClient()
  const { organisation, usage } = useMe()
  const from = billing.plans.find(({ name }) => name === organisation.plan)
  if (!to || !from) return null
  const effects = planEffects(from, to, { usage, inUse: billing.inUse })

  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('changeTitle', { from: from.name, to: to.name })}
      description={t('atOnce')}
      confirmLabel={t('confirm', { plan: to.name })}
      isDanger={effects.some(isEnd)}
      onConfirm={change}
    >
      <ul className="mb-5 flex flex-col gap-3 text-sm">
        {effects.map((effect) => (
          <li key={effect.kind} className="flex gap-2">
            {isEnd(effect) ? (
              <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-fair" />
            ) : (
              <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
            )}
            <span>{inWords(effect)}</span>
          </li>
        ))}
        <li className="text-muted">{t('stays')}</li>
      </ul>
    </ConfirmDialog>
  )

  async function change() {
    try {
      await call(billingEndpoints.changePlan, { body: { plan: to?.name ?? 'FREE', from: organisation.plan } })
      showToast(t('changed', { plan: to?.name ?? '' }))
    } catch (problem) {
      // Somebody else was quicker: what the dialog says is about another change by now.
      if (problem instanceof ApiProblem && problem.code === 'conflict') await askAgain(queryClient, ['me'])
      throw problem
    }
    await askAgain(queryClient)
  }

  function inWords(effect: PlanEffect): string {
    const date = format.date(usage.periodEnd)
    switch (effect.kind) {
      case 'API_STARTS':
        return effect.limit === null ? t('apiStartsUnlimited') : t('apiStarts', { count: effect.limit })
      case 'API_STOPS':
        return effect.count === 0 ? t('apiStopsUnused') : t('apiStops', { count: effect.count })
      case 'WEBHOOKS_START':
        return t('webhooksStart')
      case 'WEBHOOKS_STOP':
        return effect.count === 0 ? t('webhooksStopUnused') : t('webhooksStop', { count: effect.count })
      case 'MEMBERS_ABOVE':
        return t('membersAbove', { count: effect.count, limit: effect.limit })
      case 'ANALYSES_USED_UP':
        return t('analysesUsedUp', { used: effect.used, limit: effect.limit, date })
      case 'API_USED_UP':
        return t('apiUsedUp', { used: effect.used, limit: effect.limit, date })
      case 'STORAGE_ABOVE':
        return t('storageAbove', {
          used: format.fileSize(effect.used),
          limit: format.fileSize(effect.limit),
        })
    }
  }
}
