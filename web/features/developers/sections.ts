/** The page, top to bottom; each is an anchor, a heading and a text in prose/. */
export const SECTIONS = [
  'quick-start',
  'authentication',
  'resources',
  'pagination',
  'filters',
  'webhooks',
  'events',
  'payload',
  'signatures',
  'rotation',
  'retries',
  'errors',
  'quota',
  'libraries',
] as const
export type SectionId = (typeof SECTIONS)[number]

/** Those that belong under "Webhooks" in the side navigation. */
export const INNER: readonly string[] = ['events', 'payload', 'signatures', 'rotation', 'retries']
