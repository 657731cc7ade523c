import { useTexts } from '../../i18n/useTexts.js'
import { useMe } from '../session/me.js'
import { playerTexts } from './player.texts.js'

/** What the recording holds of what its transcript masks: that depends on who listens. */
export function MaskedSound() {
  const t = useTexts(playerTexts)
  const isOwner = useMe().organisation.role === 'OWNER'
  return <p className="mb-2 text-[0.8125rem] text-muted">{t(isOwner ? 'holdsMasked' : 'maskedSilent')}</p>
}
