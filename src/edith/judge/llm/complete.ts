import { z } from 'zod'
import type { Remark } from '../../../contract/remarks/remark.js'
import type { EngineSettings } from '../../engine.js'
import { answerFormat } from './prompt.js'

export type Completion =
  | { kind: 'answered'; text: string }
  /** `mayPass`: the same request may succeed on another try. */
  | { kind: 'failed'; because: Remark; mayPass: boolean }

export interface Message {
  role: 'system' | 'user'
  content: string
}

const MAX_ANSWER_BYTES = 1_000_000

const Body = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
})

/** One request to an OpenAI-compatible endpoint. Rejects only when `signal` is aborted. */
export async function complete(
  { baseUrl, model, apiKey, timeoutMs }: NonNullable<EngineSettings['llm']>,
  messages: Message[],
  signal?: AbortSignal,
): Promise<Completion> {
  const timeout = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(`${baseUrl.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      // A redirect would take the transcript to an address that nobody configured.
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({ model, temperature: 0, seed: 0, messages, response_format: answerFormat }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
    const text = await readLimited(response)
    if (!response.ok) {
      const mayPass = response.status === 429 || response.status >= 500
      return { kind: 'failed', because: { key: 'MODEL_REFUSED', status: response.status }, mayPass }
    }
    return contentOf(text)
  } catch {
    signal?.throwIfAborted()
    const because: Remark = timeout.aborted
      ? { key: 'MODEL_TOO_SLOW', seconds: timeoutMs / 1000 }
      : { key: 'MODEL_OUT_OF_REACH' }
    return { kind: 'failed', because, mayPass: true }
  }
}

async function readLimited(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > MAX_ANSWER_BYTES) break
  }
  return text
}

function contentOf(text: string): Completion {
  const body = Body.safeParse(parseJson(text))
  const content = body.data?.choices[0]?.message.content
  return content === undefined
    ? { kind: 'failed', because: { key: 'MODEL_SAID_NOTHING' }, mayPass: true }
    : { kind: 'answered', text: content }
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
