import { useTexts } from '../../i18n/useTexts.js'
import { projectTexts } from '../projects/project.texts.js'
import { useMe } from '../session/me.js'
import { ModelsLink } from './ModelsLink.js'
import { offerTexts } from './offer.texts.js'

/** No model understands a project's language: where to add one, or what to ask an administrator for. */
export function MissingLanguage({ command }: { command: string }) {
  const t = useTexts(offerTexts)
  const project = useTexts(projectTexts)
  if (!useMe().user.isInstanceAdmin) return project('languageCure', { command })
  return (
    <>
      {t('language')} <ModelsLink />
    </>
  )
}
