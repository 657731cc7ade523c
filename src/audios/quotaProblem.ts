import type { StorageLeft } from '../billing/storageQuota.js'
import type { Locale } from '../contract/app/me.js'
import { Problem } from '../platform/http/problem.js'
import { readableSize } from './readableSize.js'

export function storageProblem(left: Exclude<StorageLeft, { kind: 'left' }>): Problem {
  if (left.kind === 'too many uploads') return tooManyUploads(left.limit)
  const limit = (locale: Locale) => readableSize(left.limit, locale)
  const used = (locale: Locale) => readableSize(left.used, locale)
  return new Problem('quota_exceeded', {
    en: `The organisation's storage of ${limit('en')} is used up: ${used('en')} are stored or on their way, and this file does not fit any more. Delete recordings that are no longer needed; a larger plan has more.`,
    fr: `Le stockage de l’organisation (${limit('fr')}) est épuisé : ${used('fr')} sont conservés ou en cours d’envoi, et ce fichier n’y tient plus. Supprimez des enregistrements devenus inutiles ; une offre supérieure en a davantage.`,
  })
}

/** Waiting helps: another upload ends, or is dropped after a day without news of it. */
function tooManyUploads(limit: number): Problem {
  return new Problem('rate_limit_exceeded', {
    en: `${limit} uploads of the organisation are under way, the most that its plan takes at the same time. One more can begin when one of them ends.`,
    fr: `${limit} envois de l’organisation sont en cours, le maximum simultané de son offre. Un autre pourra commencer dès que l’un d’eux se terminera.`,
  })
}

export function quotaProblem({ limit, resetsAt }: { limit: number; resetsAt: Date }): Problem {
  return new Problem('quota_exceeded', {
    en: `This month's ${figure(limit, 'en')} analyses are used up. They reset on ${day(resetsAt, 'en')}; a larger plan has more.`,
    fr: `Les ${figure(limit, 'fr')} analyses de ce mois sont épuisées. Elles seront de nouveau disponibles le ${day(resetsAt, 'fr')} ; une offre supérieure en a davantage.`,
  })
}

function figure(value: number, locale: Locale): string {
  return value.toLocaleString(locale)
}

/** Periods begin at midnight in UTC. */
function day(date: Date, locale: Locale): string {
  const written = date.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })
  // As French is written, and the first is when most periods begin; Intl says "1 juin".
  return locale === 'fr' ? written.replace(/^1(?!\d)/, '1er') : written
}
