import type { HeldApiKey, KeysChoice } from '../contract/app/members.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import type { Caller } from './caller.js'

/** API keys, as far as they hang on a member; wired in main, so that accounts need not know of them. */
export interface KeysOfMembers {
  /** Those that work. */
  list: (tx: OrgTx, userId: string) => Promise<HeldApiKey[]>
  /** Gives how many there were. */
  end: (
    tx: OrgTx,
    caller: Caller,
    member: { userId: string; name: string },
    choice: KeysChoice,
  ) => Promise<number>
}
