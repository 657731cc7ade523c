import type { AuditEntry } from '../../../src/contract/app/audit.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Cell, Row } from '../../ui/Table.js'
import { auditTexts } from './audit.texts.js'
import { useAuditDetails } from './useAuditDetails.js'

export function AuditRow({ entry }: { entry: AuditEntry }) {
  const t = useTexts(auditTexts)
  const format = useFormat()
  const details = useAuditDetails(entry)
  const who = entry.actor?.name ?? t(entry.action === 'session.sign_in_failed' ? 'somebody' : 'theServer')
  const when = <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
  return (
    <Row className="align-top">
      <Cell className="hidden whitespace-nowrap text-muted tabular-nums sm:table-cell">{when}</Cell>
      <Cell className="hidden sm:table-cell">{who}</Cell>
      <Cell className="w-1/2">
        <span className="font-medium">{t(entry.action)}</span>
        {entry.target?.name && <span className="wrap-anywhere"> · {entry.target.name}</span>}
        <span className="block text-[0.8125rem] text-muted sm:hidden">
          {who} · {when}
          {entry.address && ` · ${entry.address}`}
        </span>
        <span className="block text-[0.8125rem] text-muted wrap-anywhere lg:hidden">{details}</span>
      </Cell>
      <Cell className="hidden w-1/2 text-[0.8125rem] text-muted wrap-anywhere lg:table-cell">{details}</Cell>
      <Cell className="hidden whitespace-nowrap text-[0.8125rem] text-muted tabular-nums md:table-cell">
        {entry.address}
      </Cell>
    </Row>
  )
}
