import type { SubscribableEvent } from '../../../src/contract/webhooks.js'

interface EndpointForm {
  values: {
    url: string
    description?: string | undefined
    events: SubscribableEvent[]
    projectId?: string | null | undefined
  }
  errors: Record<string, string | undefined>
  set(field: 'url' | 'description', value: string): void
  set(field: 'events', value: SubscribableEvent[]): void
  set(field: 'projectId', value: string | null): void
}

/** A form's fields as `<EndpointFields>` takes them. */
export function endpointFieldStates({ values, errors, set }: EndpointForm) {
  return {
    url: { value: values.url, error: errors.url, onValue: (value: string) => set('url', value) },
    description: {
      value: values.description ?? '',
      error: errors.description,
      onValue: (value: string) => set('description', value),
    },
    events: {
      value: values.events,
      error: errors.events,
      onValue: (value: SubscribableEvent[]) => set('events', value),
    },
    projectId: {
      value: values.projectId ?? null,
      error: errors.projectId,
      onValue: (value: string | null) => set('projectId', value),
    },
  }
}
