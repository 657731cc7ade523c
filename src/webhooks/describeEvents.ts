import { z } from 'zod'
import { webhooks } from '../contract/v1/webhooks.js'
import { type DescribedEvent, WebhookEvent } from '../contract/webhooks.js'

/** Each event with the JSON Schema of its whole body and an example that fulfils it. */
export function describeEvents(): DescribedEvent[] {
  return WebhookEvent.options.map((name) => {
    const { summary: description, body, example } = webhooks[name]
    const { $schema, ...schema } = z.toJSONSchema(body, { io: 'input', override: withoutDetails })
    return { name, description, schema: { $schema, title: name, description, ...schema }, example }
  })
}

/** What our ids and times look like is nothing to check a body by, and nothing for a human eye. */
function withoutDetails({ jsonSchema }: { jsonSchema: { examples?: unknown; pattern?: string } }): void {
  delete jsonSchema.pattern
  delete jsonSchema.examples
}
