import { useQuery } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { EmptyState } from '../../ui/EmptyState.js'
import { QueryView } from '../../ui/QueryView.js'
import { SkeletonRows } from '../../ui/Skeleton.js'
import { HeaderCell, Table } from '../../ui/Table.js'
import { useIsNarrow } from '../../ui/useIsNarrow.js'
import { ApiKeyRow } from './ApiKeyRow.js'
import { apiKeysTexts } from './apiKeys.texts.js'
import { apiKeysQuery } from './apiKeysQuery.js'

export function ApiKeyList({ onCreate }: { onCreate: () => void }) {
  const t = useTexts(apiKeysTexts)
  const query = useQuery(apiKeysQuery)
  const isNarrow = useIsNarrow()
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={3} />}>
      {(keys) =>
        keys.length === 0 ? (
          <EmptyState
            icon={KeyRound}
            title={t('none')}
            action={
              <Button variant="primary" onClick={onCreate}>
                {t('create')}
              </Button>
            }
          >
            {t('noneLead')}
          </EmptyState>
        ) : (
          <Table label={t('title')}>
            <thead>
              <tr>
                <HeaderCell>{t('key')}</HeaderCell>
                {!isNarrow && (
                  <>
                    <HeaderCell>{t('createdBy')}</HeaderCell>
                    <HeaderCell>{t('lastUsed')}</HeaderCell>
                    <HeaderCell>{t('expiry')}</HeaderCell>
                  </>
                )}
                <HeaderCell>
                  <span className="sr-only">{t('actions')}</span>
                </HeaderCell>
              </tr>
            </thead>
            <tbody>
              {keys.map((key) => (
                <ApiKeyRow key={key.id} apiKey={key} />
              ))}
            </tbody>
          </Table>
        )
      }
    </QueryView>
  )
}
