import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { type CriterionTrial, criterionDraftEndpoints } from '../../../../src/contract/app/criterionDrafts.js'
import { call } from '../../../api/call.js'

type TrialBody = z.output<typeof criterionDraftEndpoints.trial.body>

export interface Tried extends CriterionTrial {
  /** What was tried, as JSON. */
  asked: string
}

/** Tries a draft on past calls, a page after the other, until all are judged or somebody stops it. */
export function useTrial() {
  const [tried, setTried] = useState<Tried | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  async function run(body: TrialBody) {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    setBusy(true)
    setError(null)
    setTried(null)
    try {
      let soFar: Tried = { asked: JSON.stringify(body), examined: 0, total: 0, tooLong: 0, calls: [] }
      do {
        const offset = soFar.examined
        const page = await call(criterionDraftEndpoints.trial, { body: { ...body, offset }, signal })
        soFar = {
          ...soFar,
          // Calls can go meanwhile.
          examined: page.examined === 0 ? page.total : offset + page.examined,
          total: page.total,
          tooLong: soFar.tooLong + page.tooLong,
          calls: [...soFar.calls, ...page.calls],
        }
        setTried(soFar)
      } while (soFar.examined < soFar.total)
    } catch (problem) {
      if (!signal.aborted) setError(problem)
    } finally {
      if (running.current?.signal === signal) setBusy(false)
    }
  }

  return { tried, isBusy, error, run, stop: () => running.current?.abort() }
}
