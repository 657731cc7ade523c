import { ApiProblem } from '../../api/ApiProblem.js'
import { useTexts } from '../../i18n/useTexts.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { authErrorTexts, isAuthCode } from './authErrors.texts.js'

/** What better-auth refuses, in the reader's language and with a way out; our own refusals come in it. */
export function AuthErrorNote({ error, className }: { error: unknown; className?: string }) {
  const t = useTexts(authErrorTexts)
  return <ErrorNote error={inOwnWords(error)} {...(className ? { className } : {})} />

  function inOwnWords(problem: unknown): unknown {
    if (!(problem instanceof ApiProblem) || !isAuthCode(problem.code)) return problem
    return new ApiProblem(problem.status, problem.code, t(problem.code))
  }
}
