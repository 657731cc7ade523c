import { useTexts } from '../../../i18n/useTexts.js'
import { Field } from '../../../ui/Field.js'
import { Input } from '../../../ui/Input.js'
import { referenceTexts } from './reference.texts.js'
import { useTrialKey } from './useTrialKey.js'

export function TrialKeyField() {
  const t = useTexts(referenceTexts)
  const [key, setKey] = useTrialKey()
  return (
    <Field label={t('key')} hint={t('keyHint')} className="max-w-md">
      {(control) => (
        <Input
          {...control}
          type="password"
          value={key}
          placeholder="ccr_live_…"
          autoComplete="off"
          spellCheck={false}
          className="font-mono"
          onChange={(event) => setKey(event.target.value)}
        />
      )}
    </Field>
  )
}
