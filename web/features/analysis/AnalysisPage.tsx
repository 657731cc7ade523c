import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { QueryView } from '../../ui/QueryView.js'
import { AnalysisSkeleton } from './AnalysisSkeleton.js'
import { AnalysisView } from './AnalysisView.js'
import { analysisQuery } from './analysisQueries.js'

const route = getRouteApi('/app/analyses/$analysisId')

export function AnalysisPage() {
  const { analysisId } = route.useParams()
  const query = useQuery(analysisQuery(analysisId))
  return (
    <QueryView query={query} skeleton={<AnalysisSkeleton />}>
      {(analysis) => <AnalysisView key={analysis.id} analysis={analysis} />}
    </QueryView>
  )
}
