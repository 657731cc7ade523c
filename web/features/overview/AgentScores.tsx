import { useState } from 'react'
import type { ProjectOverview } from '../../../src/contract/app/projects.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { ScoreBadge } from '../../ui/ScoreBadge.js'
import { scoreBand } from '../../ui/scoreBand.js'
import { overviewTexts } from './overview.texts.js'

const fills = { good: 'bg-good', fair: 'bg-fair', poor: 'bg-poor' }

const SHOWN_AT_FIRST = 5

export function AgentScores({ agents }: { agents: ProjectOverview['agents'] }) {
  const t = useTexts(overviewTexts)
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? agents : agents.slice(0, SHOWN_AT_FIRST)
  return (
    <Card>
      <CardTitle>{t('byAgent')}</CardTitle>
      <ol className="flex flex-col gap-3">
        {shown.map(({ agentName, analyses, averageScore }) => (
          <li key={agentName ?? ''} className="text-sm">
            <div className="mb-1 flex items-center justify-between gap-3">
              <span className={`truncate ${agentName ? 'font-medium' : 'text-muted'}`}>
                {agentName ?? t('unnamed')}{' '}
                <span className="font-normal text-muted">· {t('calls', { count: analyses })}</span>
              </span>
              <ScoreBadge score={averageScore} label={t('averageScore')} />
            </div>
            <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-sunken">
              <div
                className={`h-full rounded-full ${fills[scoreBand(averageScore)]}`}
                style={{ width: `${averageScore}%` }}
              />
            </div>
          </li>
        ))}
      </ol>
      {shown.length < agents.length && (
        <Button size="small" variant="quiet" className="mt-3" onClick={() => setWhole(true)}>
          {t('allAgents', { count: agents.length })}
        </Button>
      )}
    </Card>
  )
}
