import { useTexts } from '../../i18n/useTexts.js'
import { TextLink } from '../../ui/TextLink.js'
import { useMe } from '../session/me.js'
import { offerTexts } from './offer.texts.js'

/** For whoever can add one; nothing to others. */
export function ModelsLink() {
  const t = useTexts(offerTexts)
  if (!useMe().user.isInstanceAdmin) return null
  return <TextLink to="/account/models">{t('toModels')}</TextLink>
}
