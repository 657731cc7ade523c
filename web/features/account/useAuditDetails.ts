import type { AuditEntry } from '../../../src/contract/app/audit.js'
import { Timestamp } from '../../../src/contract/app/fields.js'
import { Role } from '../../../src/contract/app/me.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { auditDetailTexts, auditTexts } from './audit.texts.js'
import { membersTexts } from './members.texts.js'

/** What else is known of a change, in words: not what names its target, nor ids, which say nothing to a reader. */
export function useAuditDetails({ details, target }: AuditEntry): string {
  const t = useTexts(auditDetailTexts)
  const log = useTexts(auditTexts)
  const role = useTexts(membersTexts)
  const format = useFormat()
  return Object.entries(details)
    .flatMap(([name, value]) =>
      isDetail(name) && value !== null && value !== target?.name
        ? [log('detail', { name: t(name), value: inWords(value) })]
        : [],
    )
    .join(' · ')

  function inWords(value: string | number | boolean): string {
    if (typeof value === 'number') return format.number(value)
    const asRole = Role.safeParse(value)
    if (asRole.success) return role(asRole.data)
    return Timestamp.safeParse(value).success ? format.dateTime(String(value)) : String(value)
  }
}

function isDetail(name: string): name is keyof typeof auditDetailTexts {
  return Object.hasOwn(auditDetailTexts, name)
}
