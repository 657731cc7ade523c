import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Settings } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { ButtonLink } from '../../ui/ButtonLink.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { QueryView } from '../../ui/QueryView.js'
import { Skeleton, SkeletonRows } from '../../ui/Skeleton.js'
import { Tabs } from '../../ui/Tabs.js'
import { TextLink } from '../../ui/TextLink.js'
import { AudioList } from '../audios/AudioList.js'
import { audioTexts } from '../audios/audio.texts.js'
import type { AudioFilter } from '../audios/audioQueries.js'
import { UploadList } from '../audios/UploadList.js'
import { UploadZone } from '../audios/UploadZone.js'
import { projectTexts } from './project.texts.js'
import { projectQuery } from './projectQueries.js'

const route = getRouteApi('/app/projects/$projectId')
const Overview = lazy(() => import('../overview/Overview.js').then(({ Overview }) => ({ default: Overview })))

export function ProjectPage() {
  const t = useTexts(projectTexts)
  const audioText = useTexts(audioTexts)
  const format = useFormat()
  const { projectId } = route.useParams()
  const { view = 'calls', page = 1, search = '', status, topic } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(projectQuery(projectId))

  function setFilter(change: Partial<AudioFilter>) {
    const next = { page, search, status, topic, ...change }
    void navigate({
      search: {
        ...(next.page > 1 ? { page: next.page } : {}),
        ...(next.search ? { search: next.search } : {}),
        ...(next.status ? { status: next.status } : {}),
        ...(next.topic ? { topic: next.topic } : {}),
      },
      replace: true,
    })
  }

  return (
    <QueryView query={query} skeleton={<ProjectSkeleton />}>
      {(project) => (
        <>
          <PageHeader
            title={project.name}
            trail={<TextLink to="/projects">{t('title')}</TextLink>}
            description={
              <>
                {project.description && <span className="block">{project.description}</span>}
                {format.languageName(project.language)} · {project.scorecard.name}
              </>
            }
            actions={
              <ButtonLink to="/projects/$projectId/settings" params={{ projectId }}>
                <Settings aria-hidden className="size-4" />
                {t('settingsShort')}
              </ButtonLink>
            }
          />
          <UploadZone projectId={projectId} />
          <UploadList projectId={projectId} />
          <Tabs
            label={audioText('views')}
            value={view}
            onChange={(chosen) => void navigate({ search: chosen === 'calls' ? {} : { view: chosen } })}
            tabs={[
              {
                value: 'calls',
                label: audioText('calls'),
                content: (
                  <AudioList
                    projectId={projectId}
                    filter={{ page, search, status, topic }}
                    onFilter={setFilter}
                  />
                ),
              },
              {
                value: 'overview',
                label: audioText('overview'),
                content: (
                  <Suspense fallback={<SkeletonRows rows={3} className="h-40" />}>
                    <Overview projectId={projectId} />
                  </Suspense>
                ),
              },
            ]}
          />
        </>
      )}
    </QueryView>
  )
}

function ProjectSkeleton() {
  return (
    <>
      <Skeleton className="mb-2 h-8 w-64" />
      <Skeleton className="mb-6 w-80" />
      <Skeleton className="mb-5 h-24 rounded-xl" />
      <SkeletonRows rows={6} />
    </>
  )
}
