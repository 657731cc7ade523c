import { readdirSync } from 'node:fs'
import type { Endpoint } from '../../src/contract/app/endpoint.js'
import { webhookEndpoints } from '../../src/contract/webhooks.js'

const CONTRACT = new URL('../../src/contract/app/', import.meta.url)

/** Every call that the contract of the app's own API names. */
export async function appEndpoints(): Promise<Endpoint[]> {
  const found: Endpoint[] = Object.values(webhookEndpoints)
  for (const file of readdirSync(CONTRACT)) {
    if (file.endsWith('.test.ts')) continue
    const exported: Record<string, unknown> = await import(new URL(file, CONTRACT).href)
    for (const value of Object.values(exported)) found.push(...endpointsIn(value))
  }
  return found
}

function endpointsIn(value: unknown): Endpoint[] {
  return typeof value === 'object' && value !== null ? Object.values(value).filter(isEndpoint) : []
}

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value
}
