import type { HeldApiKey, KeysChoice } from '../../../src/contract/app/members.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { membersTexts } from './members.texts.js'

interface Props {
  keys: HeldApiKey[]
  choice: KeysChoice
  /** Absent: there is no choice, they are revoked. */
  onChoose?: (choice: KeysChoice) => void
}

/** What ends with a member's right to hold keys, and what becomes of it. */
export function KeysOfMember({ keys, choice, onChoose }: Props) {
  const t = useTexts(membersTexts)
  const format = useFormat()
  if (keys.length === 0) return null
  return (
    <div className="mb-5 flex flex-col gap-3 text-sm">
      <p>{onChoose ? t('keysLead', { count: keys.length }) : t('ownKeysLead', { count: keys.length })}</p>
      <ul className="max-h-48 divide-y divide-line overflow-y-auto rounded-lg border border-line">
        {keys.map(({ id, name, masked, lastUsedAt }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4 px-3 py-2">
            <span>
              <span className="font-medium wrap-anywhere">{name}</span>{' '}
              <code className="font-mono text-[0.8125rem] text-muted">{masked}</code>
            </span>
            <span className="text-muted">
              {lastUsedAt ? t('keyUsed', { date: format.dateTime(lastUsedAt) }) : t('keyUnused')}
            </span>
          </li>
        ))}
      </ul>
      {onChoose && (
        <fieldset className="flex flex-col gap-2">
          <legend className="sr-only">{t('keysChoice')}</legend>
          {(['REVOKE', 'TAKE_OVER'] as const).map((option) => (
            <label key={option} className="flex items-start gap-2">
              <input
                type="radio"
                name="keys"
                className="mt-1 accent-accent"
                checked={choice === option}
                onChange={() => onChoose(option)}
              />
              {t(option)}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}
