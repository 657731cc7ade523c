import nodemailer from 'nodemailer'
import type { Log } from '../log.js'

export interface Mail {
  to: string
  subject: string
  text: string
}

export type SendMail = (mail: Mail) => Promise<void>

/** Through SMTP when it is configured. Without it nothing is sent: the log says so, without the text. */
export function createSendMail(options: { smtpUrl: string | undefined; from: string; log: Log }): SendMail {
  if (!options.smtpUrl)
    return async ({ subject }) => {
      options.log.warn({ subject }, 'no e-mail was sent: SMTP_URL is not set')
    }
  const transport = nodemailer.createTransport(options.smtpUrl, {
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async (mail) => {
    await transport.sendMail({ ...mail, from: options.from, to: { name: '', address: mail.to } })
  }
}
