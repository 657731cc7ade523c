import type { Member } from '../../../src/contract/app/members.js'
import { useTexts } from '../../i18n/useTexts.js'
import { HeaderCell, Table } from '../../ui/Table.js'
import { useIsNarrow } from '../../ui/useIsNarrow.js'
import { MemberRow } from './MemberRow.js'
import { membersTexts } from './members.texts.js'

export function MemberTable({ members }: { members: Member[] }) {
  const t = useTexts(membersTexts)
  const isNarrow = useIsNarrow()
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <HeaderCell>{t('name')}</HeaderCell>
          {!isNarrow && <HeaderCell>{t('role')}</HeaderCell>}
          <HeaderCell className="hidden sm:table-cell">{t('joined')}</HeaderCell>
          <HeaderCell>
            <span className="sr-only">{t('actions')}</span>
          </HeaderCell>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <MemberRow key={member.userId} member={member} />
        ))}
      </tbody>
    </Table>
  )
}
