import { useTexts } from '../../i18n/useTexts.js'
import { Switch } from '../../ui/Switch.js'
import { noConversationTexts } from './noConversation.texts.js'

interface Props {
  isOn: boolean
  onChange: (isOn: boolean) => void
}

/** Whether voicemail and the like are judged in a project, rather than refused. */
export function NoConversationField({ isOn, onChange }: Props) {
  const t = useTexts(noConversationTexts)
  return <Switch label={t('label')} hint={t('hint')} isOn={isOn} onChange={onChange} />
}
