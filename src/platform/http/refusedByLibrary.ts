import { Problem, type ProblemCode } from './problem.js'

/** What a library refuses, in the English that it has for it; in French, what it comes down to. */
export function refusedByLibrary(status: number, message: string): Problem {
  const [code, french] = KINDS[status] ?? (status >= 500 ? OUR_FAULT : UNREADABLE)
  return new Problem(code, { en: message, fr: french })
}

type Kind = [code: ProblemCode, french: string]

const KINDS: Record<number, Kind> = {
  403: ['forbidden', 'Cette requête n’est pas autorisée.'],
  404: ['not_found', 'Cette ressource n’existe pas.'],
  405: ['method_not_allowed', 'Cette adresse n’accepte pas cette méthode.'],
  409: [
    'conflict',
    'La requête ne correspond plus à l’état de la ressource. Rechargez la page et réessayez.',
  ],
  413: ['payload_too_large', 'Le contenu envoyé est plus grand que ce qui est accepté ici.'],
  415: ['unsupported_media_type', 'Ce type de contenu n’est pas accepté ici.'],
  429: ['rate_limit_exceeded', 'Il y a eu trop de requêtes. Attendez une minute, puis réessayez.'],
}
const OUR_FAULT: Kind = ['internal_error', 'Un problème est survenu de notre côté. Réessayez.']
const UNREADABLE: Kind = ['validation_error', 'La requête ne peut pas être lue.']
