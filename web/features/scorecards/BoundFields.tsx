import { NumberField } from '../../forms/NumberField.js'
import { Switch } from '../../ui/Switch.js'

interface Bound {
  full: number
  zero: number
}

interface Props {
  label: string
  fullLabel: string
  zeroLabel: string
  bound: Bound | undefined
  error: string | undefined
  errorOf: (field: string) => string | undefined
  onChange: (bound: Bound | undefined) => void
}

export function BoundFields({ label, fullLabel, zeroLabel, bound, error, errorOf, onChange }: Props) {
  return (
    <fieldset className="rounded-lg border border-line p-4">
      <legend className="sr-only">{label}</legend>
      <Switch
        label={label}
        isOn={bound !== undefined}
        onChange={(isOn) => onChange(isOn ? { full: 0, zero: 0 } : undefined)}
      />
      {error && <p className="mt-2 text-[0.8125rem] text-poor">{error}</p>}
      {bound && (
        <div className="mt-4 grid gap-4 sm:grid-cols-2">
          <NumberField
            label={fullLabel}
            value={bound.full}
            error={errorOf('full')}
            onValue={(full) => onChange({ ...bound, full })}
          />
          <NumberField
            label={zeroLabel}
            value={bound.zero}
            error={errorOf('zero')}
            onValue={(zero) => onChange({ ...bound, zero })}
          />
        </div>
      )}
    </fieldset>
  )
}
