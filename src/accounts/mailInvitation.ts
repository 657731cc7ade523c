import type { Invitation } from '../contract/app/members.js'
import type { Database } from '../platform/db/database.js'
import type { Log } from '../platform/log.js'
import { plainText } from '../platform/mail/plainText.js'
import type { SendMail } from '../platform/mail/sendMail.js'
import { takeAllowances } from '../platform/throttle/allowance.js'
import type { Inviting } from './invite.js'

const DAY_SECONDS = 24 * 3600
/** To one address, whoever invites: enough for one that was overlooked, and none to pester with. */
const TO_RECIPIENT_A_DAY = 3

export interface MailingInvitations {
  database: Database
  sendMail: SendMail | undefined
  inviting: Inviting
  log: Log
}

/** The invitation stands whatever comes of it: its link, which is shown this once, can be handed over in any other way. */
export async function mailInvitation(
  { email, invitedBy, link }: { email: string; invitedBy: string; link: string },
  { database, sendMail, inviting, log }: MailingInvitations,
): Promise<NonNullable<Invitation['mail']>> {
  if (!sendMail) return 'OFF'
  try {
    const key = inviting.throttleKey('invitations to', email)
    const turn = await takeAllowances(database.anonymous, [
      { key, max: TO_RECIPIENT_A_DAY, windowSeconds: DAY_SECONDS },
    ])
    if (turn.kind === 'spent') return 'LIMITED'
    const name = plainText(invitedBy)
    await sendMail({
      to: email,
      subject: `${name} invites you to CallCenterRate`,
      text: `“${name}” invites you to their organisation at CallCenterRate.\n\nJoin within seven days:\n${link}\n\nIf you do not know who this is, nothing has to be done.`,
    })
    return 'SENT'
  } catch (error) {
    log.error({ err: error }, 'an invitation could not be mailed')
    return 'FAILED'
  }
}
