import { clockTime } from '../../../i18n/format.js'
import { useTexts } from '../../../i18n/useTexts.js'
import { TextLink } from '../../../ui/TextLink.js'
import { draftingTexts } from './drafting.texts.js'

interface Props {
  analysisId: string
  originalName: string
  /** The second that is meant; absent: the call as a whole. */
  start?: number | undefined
}

/** In a tab of its own: the draft stays where it is. */
export function CallLink({ analysisId, originalName, start }: Props) {
  const t = useTexts(draftingTexts)
  return (
    <TextLink
      to="/analyses/$analysisId"
      params={{ analysisId }}
      search={start === undefined ? {} : { t: start }}
      target="_blank"
      className="wrap-anywhere"
    >
      {originalName}
      {start !== undefined && ` · ${clockTime(start)}`}
      <span className="sr-only"> {t('newTab')}</span>
    </TextLink>
  )
}
