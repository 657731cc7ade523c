import type { Plan } from '../../../src/contract/app/me.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { billingTexts } from './billing.texts.js'

interface Feature {
  label: string
  of: (plan: Plan) => string
}

/** What plans differ in. */
export function usePlanFeatures(): Feature[] {
  const t = useTexts(billingTexts)
  const format = useFormat()
  const amount = (limit: number | null) => {
    if (limit === null) return t('unlimited')
    return limit === 0 ? t('none') : format.number(limit)
  }
  const size = (bytes: number | null) => (bytes === null ? t('unlimited') : format.fileSize(bytes))
  return [
    { label: t('analysesPerMonth'), of: ({ analysesPerMonth }) => amount(analysesPerMonth) },
    { label: t('apiPerMonth'), of: ({ apiCallsPerMonth }) => amount(apiCallsPerMonth) },
    { label: t('members'), of: ({ members }) => amount(members) },
    { label: t('storage'), of: ({ storageBytes }) => size(storageBytes) },
    { label: t('openUploads'), of: ({ openUploads }) => amount(openUploads) },
    { label: t('webhooks'), of: ({ hasWebhooks }) => (hasWebhooks ? t('yes') : t('none')) },
  ]
}
