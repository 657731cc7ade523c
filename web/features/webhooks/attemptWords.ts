import type { Locale } from '../../../src/contract/app/me.js'
import type { Attempt, AttemptReason } from '../../../src/contract/webhooks.js'

type Tried = Pick<Attempt, 'message' | 'reason' | 'statusCode'>

/** What is kept of an attempt is an English sentence, and the reason, which French words follow from. */
export function attemptWords({ message, reason, statusCode }: Tried, locale: Locale): string | null {
  if (locale === 'en' || message === null) return message
  if (reason === 'status') return answered(statusCode ?? 0)
  return reason ? FRENCH[reason] : 'l’envoi a échoué'
}

function answered(status: number): string {
  if (status >= 300 && status < 400) return `a répondu ${status} : les redirections ne sont pas suivies`
  if (status === 410) return 'a répondu 410 Gone : le point d’accès a été désactivé'
  return `a répondu ${status}`
}

const FRENCH: Record<Exclude<AttemptReason, 'status'>, string> = {
  unacceptable_url: 'l’URL n’est pas acceptée : elle doit commencer par https:// et désigner un hôte public',
  dns_lookup_failed: 'l’hôte n’est pas connu comme un hôte de l’internet public',
  blocked_address: 'l’hôte n’est pas connu comme un hôte de l’internet public',
  connection_refused: 'rien n’écoute à cette adresse et sur ce port',
  connect_timeout: 'la connexion n’a pas été établie à temps',
  unreachable: 'cette adresse est injoignable',
  tls_error:
    'TLS : la connexion sécurisée a échoué ; vérifiez le certificat (validité, nom, chaîne complète) et que ce port est en HTTPS',
  connection_lost: 'la connexion s’est rompue avant la fin de la réponse',
  invalid_answer: 'ce qui est revenu n’est pas du HTTP',
  secret_unreadable:
    'le secret de signature ne peut pas être ouvert : SECRET_KEY a changé ; renouvelez le secret',
  timeout: 'pas de réponse complète à temps',
}
