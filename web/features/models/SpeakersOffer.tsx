import { useQuery } from '@tanstack/react-query'
import { AudioLines, X } from 'lucide-react'
import { useState } from 'react'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { IconButton } from '../../ui/IconButton.js'
import { useMe } from '../session/me.js'
import { ModelsLink } from './ModelsLink.js'
import { modelsQuery } from './modelQueries.js'
import { offerTexts } from './offer.texts.js'

/** In this browser, for good. */
const DISMISSED = 'ccr.speakersOfferDismissed'

/** At a mono call, to whoever can add the model that tells its voices apart better. */
export function SpeakersOffer({ channels }: { channels: number }) {
  const { user } = useMe()
  const [isDismissed, setDismissed] = useState(() => localStorage.getItem(DISMISSED) !== null)
  if (channels !== 1 || !user.isInstanceAdmin || isDismissed) return null
  return (
    <Offer
      onDismiss={() => {
        localStorage.setItem(DISMISSED, 'yes')
        setDismissed(true)
      }}
    />
  )
}

function Offer({ onDismiss }: { onDismiss: () => void }) {
  const t = useTexts(offerTexts)
  const format = useFormat()
  const diarising = useQuery(modelsQuery).data?.models.filter(({ kind }) => kind === 'DIARISATION') ?? []
  const offered = diarising.find(({ bytes }) => bytes !== null)
  const isSettled = diarising.some(({ isInstalled, download }) => isInstalled || download)
  if (!offered?.bytes || isSettled) return null
  return (
    <div role="note" className="mb-5 flex items-start gap-2 rounded-lg bg-sunken px-3 py-2 text-sm">
      <AudioLines aria-hidden className="mt-1.5 size-4 shrink-0 text-muted" />
      <p className="flex-1 py-1">
        {t('speakers', { size: format.roundSize(offered.bytes) })} <ModelsLink />
      </p>
      <IconButton label={t('dismiss')} icon={X} onClick={onDismiss} />
    </div>
  )
}
