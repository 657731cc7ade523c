import type { Anonymous } from '../platform/db/database.js'
import type { Log } from '../platform/log.js'
import type { SendMail } from '../platform/mail/sendMail.js'
import { takeAllowances } from '../platform/throttle/allowance.js'
import type { ThrottleKey } from '../platform/throttle/throttleKey.js'

const HOUR_SECONDS = 3600
/** To one address: anybody can ask for them in its owner's name. */
const TO_RECIPIENT_AN_HOUR = 5

export interface AccountMails {
  confirm(to: string, link: string): Promise<void>
  existing(to: string): Promise<void>
  reset(to: string, link: string): Promise<void>
}

/** Never throws: whether a mail went out must not show in what the one who asked for it is answered. */
export function accountMails(deps: {
  db: Anonymous
  sendMail: SendMail
  throttleKey: ThrottleKey
  publicUrl: string
  log: Log
}): AccountMails {
  async function send(to: string, subject: string, paragraphs: string[]): Promise<void> {
    try {
      const key = deps.throttleKey('account mails to', to.toLowerCase())
      const turn = await takeAllowances(deps.db, [
        { key, max: TO_RECIPIENT_AN_HOUR, windowSeconds: HOUR_SECONDS },
      ])
      if (turn.kind === 'spent')
        return deps.log.warn('an account’s mail was not sent: its address has had enough')
      await deps.sendMail({ to, subject, text: paragraphs.join('\n\n') })
    } catch (error) {
      deps.log.error({ err: error }, 'an account’s mail could not be sent')
    }
  }

  const NOTHING_TO_DO = 'If it was not you, nothing has to be done.'
  return {
    confirm: (to, link) =>
      send(to, 'Confirm your address', [
        'Someone made an account for this address at CallCenterRate.',
        `Confirm within a day that it is yours:\n${link}`,
        NOTHING_TO_DO,
      ]),
    existing: (to) =>
      send(to, 'You already have an account', [
        'Someone wanted to make an account for this address at CallCenterRate. It has one already.',
        `Sign in here:\n${deps.publicUrl}/sign-in`,
        `Choose a new password here, should you have forgotten it or never confirmed the address:\n${deps.publicUrl}/forgot-password`,
        NOTHING_TO_DO,
      ]),
    reset: (to, link) =>
      send(to, 'Choose a new password', [
        'Someone asked for a new password for this address at CallCenterRate.',
        `Choose it here within an hour:\n${link}`,
        NOTHING_TO_DO,
      ]),
  }
}
