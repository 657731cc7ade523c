import { Act } from '../../../src/contract/acts.js'
import { useTexts } from '../../i18n/useTexts.js'
import { actTexts } from './act.texts.js'

interface Props {
  acts: readonly Act[]
  onChange: (acts: Act[]) => void
}

/** What the product recognises by itself, whatever the words are. */
export function ActsField({ acts, onChange }: Props) {
  const t = useTexts(actTexts)
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{t('acts')}</legend>
      <p className="mb-2 text-[0.8125rem] text-muted">{t('actsHint')}</p>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        {Act.options.map((act) => (
          <label key={act} className="flex items-center gap-2 text-sm">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={acts.includes(act)}
              onChange={({ target }) =>
                onChange(Act.options.filter((one) => (one === act ? target.checked : acts.includes(one))))
              }
            />
            {t(act)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
