import { ApiProblem } from '../../api/ApiProblem.js'
import { useTexts } from '../../i18n/useTexts.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { authErrorTexts } from './authErrors.texts.js'

const codes = new Map(Object.entries(authErrorTexts))

/** What sign-in and sign-up refuse, in the reader's language and with a way out; anything else as it came. */
export function AuthErrorNote({ error, className }: { error: unknown; className?: string }) {
  const t = useTexts(authErrorTexts)
  return <ErrorNote error={inOwnWords(error)} {...(className ? { className } : {})} />

  function inOwnWords(problem: unknown): unknown {
    if (!(problem instanceof ApiProblem)) return problem
    if (problem.status === 429) return new ApiProblem(429, problem.code, t('TOO_MANY'))
    return isKnown(problem.code) ? new ApiProblem(problem.status, problem.code, t(problem.code)) : problem
  }
}

function isKnown(code: string): code is keyof typeof authErrorTexts {
  return codes.has(code)
}
