import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { FolderOpen, Plus, SearchX } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { EmptyState } from '../../ui/EmptyState.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { Pagination } from '../../ui/Pagination.js'
import { QueryView } from '../../ui/QueryView.js'
import { SearchBox } from '../../ui/SearchBox.js'
import { useExistingPage } from '../../ui/useExistingPage.js'
import { NewProjectDialog } from './NewProjectDialog.js'
import { ProjectCard } from './ProjectCard.js'
import { ProjectCardsSkeleton } from './ProjectCardsSkeleton.js'
import { projectTexts } from './project.texts.js'
import { PROJECTS_PER_PAGE, projectsQuery } from './projectQueries.js'

const route = getRouteApi('/app/projects')

export function ProjectsPage() {
  const t = useTexts(projectTexts)
  const { page = 1, search = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const [isCreating, setCreating] = useState(false)
  const query = useQuery(projectsQuery(page, search))
  const goTo = (next: number, replace = false) =>
    void navigate({ search: (current) => ({ ...current, page: next }), replace })
  useExistingPage(query.data?.pagination, (next) => goTo(next, true))
  const setSearch = useCallback(
    (typed: string) => void navigate({ search: typed ? { search: typed } : {}, replace: true }),
    [navigate],
  )
  const createButton = (
    <Button variant="primary" onClick={() => setCreating(true)}>
      <Plus aria-hidden className="size-4" />
      {t('create')}
    </Button>
  )

  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} actions={createButton} />
      {(search || (query.data?.pagination.total ?? 0) > PROJECTS_PER_PAGE / 4) && (
        <SearchBox label={t('search')} value={search} onChange={setSearch} className="mb-5 max-w-sm" />
      )}
      <QueryView query={query} skeleton={<ProjectCardsSkeleton />}>
        {({ data, pagination }) =>
          data.length > 0 ? (
            <>
              <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
                {data.map((project) => (
                  <ProjectCard key={project.id} project={project} />
                ))}
              </ul>
              <Pagination position={pagination} onChange={goTo} />
            </>
          ) : search ? (
            <EmptyState icon={SearchX} title={t('noMatchTitle')}>
              {t('noMatch', { search })}
            </EmptyState>
          ) : (
            <EmptyState icon={FolderOpen} title={t('emptyTitle')} action={createButton}>
              {t('empty')}
            </EmptyState>
          )
        }
      </QueryView>
      <NewProjectDialog isOpen={isCreating} onClose={() => setCreating(false)} />
    </>
  )
}
