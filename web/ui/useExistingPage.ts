import { useEffect, useEffectEvent } from 'react'
import type { Pagination } from '../../src/contract/app/fields.js'
import { lastPage } from '../../src/contract/lastPage.js'

/** Goes to the last page when the one shown is beyond it, as once its entries are gone. */
export function useExistingPage(position: Pagination | undefined, goTo: (page: number) => void): void {
  const last = position && position.page > lastPage(position) ? lastPage(position) : null
  const go = useEffectEvent(goTo)
  useEffect(() => {
    if (last !== null) go(last)
  }, [last])
}
