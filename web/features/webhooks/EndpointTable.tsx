import type { WebhookEndpoint } from '../../../src/contract/webhooks.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Badge } from '../../ui/Badge.js'
import { Cell, HeaderCell, Row, Table } from '../../ui/Table.js'
import { TextLink } from '../../ui/TextLink.js'
import { EndpointStatusBadge } from './StatusBadge.js'
import { webhookTexts } from './webhook.texts.js'

export function EndpointTable({ endpoints }: { endpoints: WebhookEndpoint[] }) {
  const t = useTexts(webhookTexts)
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <HeaderCell>{t('endpoint')}</HeaderCell>
          <HeaderCell className="hidden md:table-cell">{t('events')}</HeaderCell>
          <HeaderCell className="hidden lg:table-cell">{t('project')}</HeaderCell>
          <HeaderCell>{t('status')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {endpoints.map((endpoint) => (
          <Row key={endpoint.id}>
            <Cell className="max-w-md">
              <TextLink
                to="/account/webhooks/$endpointId"
                params={{ endpointId: endpoint.id }}
                className="wrap-anywhere"
              >
                {endpoint.url}
              </TextLink>
              {endpoint.description && <p className="text-[0.8125rem] text-muted">{endpoint.description}</p>}
            </Cell>
            <Cell className="hidden md:table-cell">
              <div className="flex flex-wrap gap-1">
                {endpoint.events.map((event) => (
                  <Badge key={event}>{event}</Badge>
                ))}
              </div>
            </Cell>
            <Cell className="hidden text-muted lg:table-cell">
              {endpoint.project?.name ?? t('allProjects')}
            </Cell>
            <Cell>
              <EndpointStatusBadge endpoint={endpoint} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
