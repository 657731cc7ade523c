import { ApiProblem } from '../api/ApiProblem.js'
import { useTexts } from '../i18n/useTexts.js'
import { uiTexts } from './ui.texts.js'

/** What went wrong, in the server's words where it has any. */
export function useProblemWords(): (problem: unknown) => string {
  const t = useTexts(uiTexts)
  return (problem) => {
    if (!(problem instanceof ApiProblem)) return t('unexpected')
    const { code, message, status } = problem
    if (code === 'wordless') return t('wordless', { status: String(status) })
    return code === 'unreachable' || code === 'unavailable' ? t(code) : message
  }
}
