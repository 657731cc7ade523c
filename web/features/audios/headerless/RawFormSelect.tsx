import { useTexts } from '../../../i18n/useTexts.js'
import { Select } from '../../../ui/Select.js'
import { rawFormTexts } from './rawForm.texts.js'
import { useRawFormOptions } from './useRawFormOptions.js'

/** For the recordings added next; '': each is known by its content or its name. */
export function RawFormSelect({
  value,
  onValueChange,
}: {
  value: string
  onValueChange: (form: string) => void
}) {
  const t = useTexts(rawFormTexts)
  const forms = useRawFormOptions().map(({ value, label }) => ({
    value,
    label: t('headerless', { form: label }),
  }))
  return (
    <Select
      aria-label={`${t('label')}. ${t('hint')}`}
      title={t('hint')}
      value={value}
      options={[{ value: '', label: t('byName') }, ...forms]}
      onValueChange={onValueChange}
      className="min-w-0 flex-1 sm:w-48"
    />
  )
}
