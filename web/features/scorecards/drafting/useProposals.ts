import { useEffect, useRef, useState } from 'react'
import {
  criterionDraftEndpoints,
  type UtteranceProposal,
} from '../../../../src/contract/app/criterionDrafts.js'
import { call } from '../../../api/call.js'
import type { Spoken } from './answered.js'
import type { Drafting } from './DraftingProvider.js'

// As many as the server takes.
const MOST_PASSED = 100

/** The utterances that are open to be answered, and how to get others. */
export function useProposals({ projectId, language }: Drafting) {
  const [open, setOpen] = useState<UtteranceProposal[] | null>(null)
  const [passed, setPassed] = useState<string[]>([])
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const asking = useRef<AbortController>(undefined)
  useEffect(() => () => asking.current?.abort(), [])

  async function ask({ kind, acts, examples, counterExamples, by }: Spoken, skipped: string[]) {
    asking.current?.abort()
    const controller = new AbortController()
    asking.current = controller
    const { signal } = controller
    const all = [...passed, ...skipped].slice(-MOST_PASSED)
    setPassed(all)
    setBusy(true)
    setError(null)
    try {
      const criterion = { kind, acts, examples, counterExamples, by }
      const body = { criterion, projectId, language, passed: all }
      const { proposals } = await call(criterionDraftEndpoints.propose, { body, signal })
      setOpen(proposals)
    } catch (problem) {
      if (!signal.aborted) setError(problem)
    } finally {
      if (!signal.aborted) setBusy(false)
    }
  }

  return { open, isBusy, error, ask, close: (text: string) => setOpen(without(open, text)) }
}

export function without(open: UtteranceProposal[] | null, text: string): UtteranceProposal[] {
  return (open ?? []).filter((proposal) => proposal.text !== text)
}
