import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type ApiKey, apiKeyEndpoints } from '../../../src/contract/app/apiKeys.js'
import { call } from '../../api/call.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Badge } from '../../ui/Badge.js'
import { Button } from '../../ui/Button.js'
import { ConfirmDialog } from '../../ui/ConfirmDialog.js'
import { Cell, Row } from '../../ui/Table.js'
import { showToast } from '../../ui/toasts.js'
import { useIsNarrow } from '../../ui/useIsNarrow.js'
import { apiKeysTexts } from './apiKeys.texts.js'

export function ApiKeyRow({ apiKey }: { apiKey: ApiKey }) {
  const t = useTexts(apiKeysTexts)
  const format = useFormat()
  const queryClient = useQueryClient()
  const isNarrow = useIsNarrow()
  const [isRevoking, setRevoking] = useState(false)
  const { id, name, masked, createdBy, heldBy, createdAt, lastUsedAt, expiresAt, revokedAt } = apiKey
  const isExpired = expiresAt !== null && new Date(expiresAt) <= new Date()
  const isMakers = createdBy === null || createdBy === heldBy || revokedAt !== null
  const holding = isMakers ? null : heldBy ? t('nowHeldBy', { name: heldBy }) : t('heldByNobody')
  const made = (
    <>
      {t('byOn', { date: format.date(createdAt), name: createdBy ?? t('operator') })}
      {holding && <span className="block text-[0.8125rem]">{holding}</span>}
    </>
  )
  const used = lastUsedAt ? format.dateTime(lastUsedAt) : t('notYet')

  async function revoke() {
    await call(apiKeyEndpoints.revoke, { params: { id } })
    showToast(t('wasRevoked', { name }))
    void queryClient.invalidateQueries({ queryKey: ['api-keys'] })
  }

  return (
    <Row className={revokedAt ? 'text-muted' : undefined}>
      <Cell>
        <span className="font-medium wrap-anywhere">{name}</span>
        <code className="block font-mono text-[0.8125rem] text-muted">{masked}</code>
        {isNarrow && (
          <div className="mt-1 text-[0.8125rem] text-muted">
            {made}
            <p>{t('lastUsedAt', { date: used })}</p>
          </div>
        )}
      </Cell>
      {!isNarrow && (
        <>
          <Cell className="text-muted">{made}</Cell>
          <Cell className="text-muted">{used}</Cell>
          <Cell className="whitespace-nowrap text-muted">
            {expiresAt ? format.date(expiresAt) : t('never')}
          </Cell>
        </>
      )}
      <Cell className="text-right">
        {revokedAt && <Badge>{t('revoked')}</Badge>}
        {!revokedAt && isExpired && <Badge tone="fair">{t('expired')}</Badge>}
        {!revokedAt && !isExpired && (
          <Button
            size="small"
            variant="quiet"
            aria-label={t('revokeNamed', { name })}
            onClick={() => setRevoking(true)}
          >
            {t('revoke')}
          </Button>
        )}
        <ConfirmDialog
          isOpen={isRevoking}
          onClose={() => setRevoking(false)}
          title={t('revokeAsk', { name })}
          description={t('revokeLead')}
          confirmLabel={t('revoke')}
          onConfirm={revoke}
        />
      </Cell>
    </Row>
  )
}
