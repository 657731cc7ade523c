import { useQuery } from '@tanstack/react-query'
import { ChartLine } from 'lucide-react'
import { useState } from 'react'
import { useTexts } from '../../i18n/useTexts.js'
import { EmptyState } from '../../ui/EmptyState.js'
import { QueryView } from '../../ui/QueryView.js'
import { Select } from '../../ui/Select.js'
import { SkeletonRows } from '../../ui/Skeleton.js'
import { overviewQuery } from '../projects/projectQueries.js'
import { AgentScores } from './AgentScores.js'
import { CriteriaRates } from './CriteriaRates.js'
import { KeyFigures } from './KeyFigures.js'
import { overviewTexts } from './overview.texts.js'
import { ScoreOverTime } from './ScoreOverTime.js'
import { TopicShares } from './TopicShares.js'

const DAY_MS = 86_400_000
const periods = { days7: 7, days30: 30, days90: 90, all: null } as const
type Period = keyof typeof periods

export function Overview({ projectId }: { projectId: string }) {
  const t = useTexts(overviewTexts)
  const [period, setPeriod] = useState<Period>('days30')
  const query = useQuery(overviewQuery(projectId, firstDay(period)))
  const options = (['days7', 'days30', 'days90', 'all'] as const).map((value) => ({ value, label: t(value) }))
  return (
    <div className="flex flex-col gap-4">
      <Select
        aria-label={t('period')}
        value={period}
        options={options}
        onValueChange={setPeriod}
        className="w-48"
      />
      <QueryView query={query} skeleton={<SkeletonRows rows={3} className="h-40 rounded-xl" />}>
        {(overview) => (
          <div className="flex flex-col gap-4">
            <KeyFigures overview={overview} />
            {overview.analyses === 0 ? (
              <EmptyState icon={ChartLine} title={t('emptyTitle')}>
                {t('empty')}
              </EmptyState>
            ) : (
              <>
                <div className="grid gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
                  <ScoreOverTime days={overview.days} />
                  <AgentScores agents={overview.agents} />
                </div>
                <TopicShares projectId={projectId} overview={overview} />
                <CriteriaRates criteria={overview.criteria} />
              </>
            )}
          </div>
        )}
      </QueryView>
    </div>
  )
}

function firstDay(period: Period): string | undefined {
  const days = periods[period]
  if (days === null) return undefined
  return new Date(Date.now() - (days - 1) * DAY_MS).toISOString().slice(0, 10)
}
