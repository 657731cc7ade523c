import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ModelList } from '../../../src/contract/app/models.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { QueryView } from '../../ui/QueryView.js'
import { SkeletonRows } from '../../ui/Skeleton.js'
import { meQuery } from '../session/me.js'
import { Notice } from '../webhooks/Notice.js'
import { ModelTable } from './ModelTable.js'
import { modelsQuery } from './modelQueries.js'
import { modelTexts } from './models.texts.js'

/** For administrators of the installation; to others the server says so. */
export function ModelsPage() {
  const t = useTexts(modelTexts)
  const query = useQuery(modelsQuery)
  useLanguagesOf(query.data)
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <QueryView query={query} skeleton={<SkeletonRows rows={4} />}>
        {({ models, directory }) => (
          <>
            {!directory.isWritable && (
              <Notice kind="warning">{t('notWritable', { path: directory.path })}</Notice>
            )}
            {directory.fault !== null && (
              <Notice kind="problem">
                {t('unreadable', { path: directory.path, fault: directory.fault })}
              </Notice>
            )}
            <ModelTable models={models} canChange={directory.isWritable && directory.fault === null} />
            <DirectoryNote directory={directory} />
          </>
        )}
      </QueryView>
    </>
  )
}

function DirectoryNote({ directory: { path, freeBytes } }: Pick<ModelList, 'directory'>) {
  const t = useTexts(modelTexts)
  const format = useFormat()
  return (
    <p className="mt-4 text-sm text-pretty wrap-anywhere text-muted">
      {freeBytes === null
        ? t('directory', { path })
        : t('directoryFree', { path, free: format.roundSize(freeBytes) })}{' '}
      {t('ownModels')}
    </p>
  )
}

/** What has just become installed is a language that projects may be in. */
function useLanguagesOf(list: ModelList | undefined): void {
  const queryClient = useQueryClient()
  const installed = list?.models.flatMap(({ name, isInstalled }) => (isInstalled ? [name] : [])).join(' ')
  useEffect(() => {
    if (installed !== undefined) void queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
  }, [installed, queryClient])
}
