import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useState } from 'react'
import type { Project } from '../../../../src/contract/app/projects.js'
import { useLocale } from '../../../i18n/locale.js'
import { projectChoicesQuery } from '../../projects/projectChoices.js'

export interface Drafting {
  /** null: it is not saved yet. */
  scorecardId: string | null
  projects: readonly Project[]
  /** Whose calls are looked through; null: none. */
  projectId: string | null
  chooseProject: (id: string | null) => void
  /** Of the talk that is proposed. */
  language: string
}

const Context = createContext<Drafting | null>(null)

interface Props {
  scorecardId: string | null
  /** As the scorecard says, if it does. */
  language: string | null
  children: ReactNode
}

/** What proposing and trying need beside the criterion, chosen once for all criteria of a scorecard. */
export function DraftingProvider({ scorecardId, language, children }: Props) {
  const locale = useLocale()
  const projects = useQuery(projectChoicesQuery).data ?? []
  const [chosen, setChosen] = useState<string | null>()
  const judgedByIt = projects.find(({ scorecard }) => scorecard.id === scorecardId)
  const projectId = chosen === undefined ? (judgedByIt?.id ?? null) : chosen
  const ofProject = projects.find(({ id }) => id === projectId)?.language
  return (
    <Context
      value={{
        scorecardId,
        projects,
        projectId,
        chooseProject: setChosen,
        language: ofProject ?? language ?? locale,
      }}
    >
      {children}
    </Context>
  )
}

/** null: whoever looks may not change the scorecard. */
export function useDrafting(): Drafting | null {
  return useContext(Context)
}
