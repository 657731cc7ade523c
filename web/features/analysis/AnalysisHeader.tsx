import type { AppAnalysis } from '../../../src/contract/app/analyses.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { TextLink } from '../../ui/TextLink.js'
import { analysisTexts } from './analysis.texts.js'

export function AnalysisHeader({ analysis }: { analysis: AppAnalysis }) {
  const t = useTexts(analysisTexts)
  const format = useFormat()
  const { audio, project, scorecard } = analysis
  const facts = [
    audio.agentName,
    format.duration(analysis.durationSeconds),
    format.languageName(analysis.language),
    format.dateTime(audio.createdAt),
    t('scorecardVersion', { name: scorecard.name, version: String(scorecard.version) }),
  ]
  return (
    <PageHeader
      title={audio.originalName}
      trail={
        <TextLink to="/projects/$projectId" params={{ projectId: project.id }}>
          {project.name}
        </TextLink>
      }
      description={facts.filter(Boolean).join(' · ')}
    />
  )
}
