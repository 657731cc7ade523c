import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DescribedEvent, WebhookEvent } from '../../../src/contract/webhooks.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { CopyButton } from '../../ui/CopyButton.js'
import { Tabs } from '../../ui/Tabs.js'
import { CodeBlock } from './CodeBlock.js'
import { webhookTexts } from './webhook.texts.js'
import { describedEventsQuery } from './webhookQueries.js'

/** Every event's example and JSON Schema, as the server publishes them. */
export function EventReference() {
  const t = useTexts(webhookTexts)
  const events = useQuery(describedEventsQuery).data
  const [shown, setShown] = useState<WebhookEvent>('analysis.completed')
  if (!events) return null
  return (
    <Card className="mt-8">
      <CardTitle>{t('eventsTitle')}</CardTitle>
      <Tabs
        label={t('events')}
        value={shown}
        onChange={setShown}
        tabs={events.map((event) => ({
          value: event.name,
          label: event.name,
          content: <OneEvent event={event} />,
        }))}
      />
    </Card>
  )
}

function OneEvent({ event }: { event: DescribedEvent }) {
  const t = useTexts(webhookTexts)
  return (
    <>
      <p className="mb-4 text-sm text-muted">{event.description}</p>
      <div className="grid gap-4 lg:grid-cols-2">
        <Block title={t('example')} value={event.example} />
        <Block title={t('schema')} value={event.schema} />
      </div>
    </>
  )
}

function Block({ title, value }: { title: string; value: unknown }) {
  const text = JSON.stringify(value, null, 2)
  return (
    <div className="min-w-0">
      <div className="mb-2 flex items-center justify-between gap-2">
        <h3 className="text-sm font-medium">{title}</h3>
        <CopyButton text={text} />
      </div>
      <CodeBlock label={title}>{text}</CodeBlock>
    </div>
  )
}
