import type { Locale } from '../contract/app/me.js'
import { inWords } from '../contract/remarks/inWords.js'
import { localeOf } from '../contract/remarks/localeOf.js'
import { plainText } from '../platform/mail/plainText.js'
import type { AlertRow } from './alertQueries.js'
import { presentAlert } from './presentAlert.js'

/** In the project's language: of who reads it no more is known than an address. */
export function alertMail(row: AlertRow, publicUrl: string, isLast: boolean) {
  const { rule, severity, message, audio, project, analysisId, moment } = presentAlert(row)
  const locale = localeOf(row.projectLanguage)
  const words = WORDS[locale]
  const at = moment ? `?t=${moment.start}` : ''
  const text = [
    plainText(inWords(message, locale), 500),
    '',
    `${words.call}${plainText([audio.originalName, audio.agentName].filter(Boolean).join(', '), 300)}`,
    `${words.project}${plainText(project.name)}`,
    `${words.listen}${publicUrl}/analyses/${analysisId}${at}`,
    ...(isLast ? ['', words.last, `${publicUrl}/alerts`] : []),
  ].join('\n')
  return { subject: `${words[severity]}${plainText(rule.name)}`, text }
}

const ENGLISH = {
  INFO: 'INFO: ',
  WARNING: 'WARNING: ',
  CRITICAL: 'CRITICAL: ',
  call: 'Call: ',
  project: 'Project: ',
  listen: 'Listen: ',
  last: 'This is the last of today’s alert mails: there have been very many. Every alert is listed here, and a rule’s cool-down makes it quieter:',
}

const FRENCH: typeof ENGLISH = {
  INFO: 'INFO\u00a0: ',
  WARNING: 'AVERTISSEMENT\u00a0: ',
  CRITICAL: 'CRITIQUE\u00a0: ',
  call: 'Appel\u00a0: ',
  project: 'Projet\u00a0: ',
  listen: 'Écouter\u00a0: ',
  last: 'C’est la dernière alerte envoyée par e-mail aujourd’hui\u00a0: il y en a eu beaucoup. Toutes les alertes sont ici, et le silence après une alerte rend une règle plus discrète\u00a0:',
}

const WORDS: Record<Locale, typeof ENGLISH> = { en: ENGLISH, fr: FRENCH }
