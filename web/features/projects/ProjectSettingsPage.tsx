import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTexts } from '../../i18n/useTexts.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { QueryView } from '../../ui/QueryView.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { TextLink } from '../../ui/TextLink.js'
import { isManager, useMe } from '../session/me.js'
import { DeleteProjectCard } from './DeleteProjectCard.js'
import { MaskingCard } from './MaskingCard.js'
import { ProjectSettingsForm } from './ProjectSettingsForm.js'
import { projectTexts } from './project.texts.js'
import { projectQuery } from './projectQueries.js'
import { WordListCard } from './WordListCard.js'

const route = getRouteApi('/app/projects/$projectId/settings')

export function ProjectSettingsPage() {
  const t = useTexts(projectTexts)
  const me = useMe()
  const { projectId } = route.useParams()
  const query = useQuery(projectQuery(projectId))
  return (
    <div className="max-w-2xl">
      <QueryView query={query} skeleton={<Skeleton className="h-96 rounded-xl" />}>
        {(project) => (
          <>
            <PageHeader
              title={t('settings')}
              trail={
                <TextLink to="/projects/$projectId" params={{ projectId }}>
                  {project.name}
                </TextLink>
              }
              description={t('settingsLead')}
            />
            <div className="flex flex-col gap-6">
              <ProjectSettingsForm key={project.id} project={project} />
              <MaskingCard key={`masking-${project.id}`} project={project} />
              <WordListCard key={`${project.id} words`} project={project} />
              {isManager(me) && <DeleteProjectCard project={project} />}
            </div>
          </>
        )}
      </QueryView>
    </div>
  )
}
