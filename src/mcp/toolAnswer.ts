import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { Asked } from './apiClient.js'

/** A tool's result, for programs as an object and for everybody else as text; a refusal as the sentence it is. */
export function toolAnswer<T extends Record<string, unknown>>(asked: Asked<T>): CallToolResult {
  if (asked.kind === 'refused') return { content: [{ type: 'text', text: asked.message }], isError: true }
  return {
    content: [{ type: 'text', text: JSON.stringify(asked.value) }],
    structuredContent: asked.value,
  }
}

export function mapAnswer<A, B>(asked: Asked<A>, change: (value: A) => B): Asked<B> {
  return asked.kind === 'refused' ? asked : { kind: 'answered', value: change(asked.value) }
}
