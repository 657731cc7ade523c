const PUBLISHED = 'https://ccr.confluent-digital.com'

/** Samples name the published address; shown, they name the server that the visitor is on. */
export function onThisServer(sample: string, origin: string): string {
  return sample.replaceAll(PUBLISHED, origin)
}
