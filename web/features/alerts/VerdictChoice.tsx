import { Verdict } from '../../../src/contract/verdict.js'
import { useTexts } from '../../i18n/useTexts.js'
import { ruleTexts } from './rule.texts.js'

interface Props {
  verdicts: readonly Verdict[]
  error: string | undefined
  onChange: (verdicts: Verdict[]) => void
}

export function VerdictChoice({ verdicts, error, onChange }: Props) {
  const t = useTexts(ruleTexts)
  return (
    <fieldset className="sm:col-span-2">
      <legend className="mb-1.5 text-sm font-medium">{t('verdicts')}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        {Verdict.options.map((verdict) => (
          <label key={verdict} className="flex items-center gap-2 text-sm">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={verdicts.includes(verdict)}
              onChange={({ target }) =>
                onChange(
                  Verdict.options.filter((one) =>
                    one === verdict ? target.checked : verdicts.includes(one),
                  ),
                )
              }
            />
            {t(verdict)}
          </label>
        ))}
      </div>
      {error && <p className="mt-1.5 text-[0.8125rem] text-poor">{error}</p>}
    </fieldset>
  )
}
