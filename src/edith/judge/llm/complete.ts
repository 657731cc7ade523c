import { z } from 'zod'
import type { Remark, RemarkOf } from '../../../contract/remarks/remark.js'
import type { EngineSettings } from '../../engine.js'
import { answerFormat } from './answerForm.js'

export type Completion =
  /** `model` as the endpoint names it; `usage` where it tells what it counted. */
  | { kind: 'answered'; text: string; model: string | undefined; usage: Usage | undefined }
  /** `mayPass`: the same request may succeed on another try. `isBilled`: it may have been worked on. */
  | { kind: 'failed'; because: ModelTrouble; mayPass: boolean; isBilled: boolean }

interface Usage {
  inputTokens: number
  outputTokens: number
}

/** Why the model gave no verdict. */
export type ModelTrouble = Extract<Remark, { key: RemarkOf<'ENGINE_STANDS'>['because'] }>

export interface Message {
  role: 'system' | 'user'
  content: string
}

const MAX_ANSWER_BYTES = 1_000_000

const Body = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
  model: z.string().optional().catch(undefined),
  usage: z
    .object({ prompt_tokens: z.int().min(0), completion_tokens: z.int().min(0) })
    .transform((told) => ({ inputTokens: told.prompt_tokens, outputTokens: told.completion_tokens }))
    .optional()
    .catch(undefined),
})

/** One request to an OpenAI-compatible endpoint. Rejects only when `signal` is aborted. */
export async function complete(
  { baseUrl, model, apiKey, timeoutMs }: NonNullable<EngineSettings['llm']>,
  messages: Message[],
  maxTokens: number,
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
      body: JSON.stringify({
        model,
        temperature: 0,
        seed: 0,
        max_tokens: maxTokens,
        messages,
        response_format: answerFormat,
      }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
    const text = await readLimited(response)
    if (!response.ok) {
      const mayPass = response.status === 429 || response.status >= 500
      return {
        kind: 'failed',
        because: { key: 'MODEL_REFUSED', status: response.status },
        mayPass,
        isBilled: false,
      }
    }
    return contentOf(text)
  } catch {
    signal?.throwIfAborted()
    const because: ModelTrouble = timeout.aborted
      ? { key: 'MODEL_TOO_SLOW', seconds: timeoutMs / 1000 }
      : { key: 'MODEL_OUT_OF_REACH' }
    return { kind: 'failed', because, mayPass: true, isBilled: timeout.aborted }
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
  const { data } = Body.safeParse(parseJson(text))
  const content = data?.choices[0]?.message.content
  return data === undefined || content === undefined
    ? { kind: 'failed', because: { key: 'MODEL_SAID_NOTHING' }, mayPass: true, isBilled: true }
    : { kind: 'answered', text: content, model: data.model, usage: data.usage }
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
