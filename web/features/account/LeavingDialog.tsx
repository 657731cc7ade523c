import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { KeysChoice, Member } from '../../../src/contract/app/members.js'
import { ConfirmDialog } from '../../ui/ConfirmDialog.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { keysOfMemberQuery } from './accountQueries.js'
import { KeysOfMember } from './KeysOfMember.js'

interface Props {
  member: Member
  isOpen: boolean
  isSelf: boolean
  title: string
  description: ReactNode
  confirmLabel: string
  onClose: () => void
  onConfirm: (keys: KeysChoice) => Promise<unknown>
}

/** Before somebody loses a place or a role: with the keys that hang on it. */
export function LeavingDialog({ member, isSelf, onConfirm, ...dialog }: Props) {
  const [choice, setChoice] = useState<KeysChoice>('REVOKE')
  const query = useQuery({ ...keysOfMemberQuery(member.userId), enabled: dialog.isOpen })
  return (
    <ConfirmDialog {...dialog} isWaiting={!query.data} onConfirm={() => onConfirm(choice)}>
      <ErrorNote error={query.error} className="mb-4" />
      <KeysOfMember keys={query.data ?? []} choice={choice} {...(isSelf ? {} : { onChoose: setChoice })} />
    </ConfirmDialog>
  )
}
