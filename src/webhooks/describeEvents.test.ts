import { readFile } from 'node:fs/promises'
import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { DomainEvent } from '../contract/events.js'
import { describeEvents } from './describeEvents.js'
import { envelope } from './envelope.js'

const ajv = addFormats.default(new Ajv.default({ strict: true }))

describe.each(describeEvents())('the JSON Schema of $name', ({ name, description, schema, example }) => {
  const isValid = ajv.compile(schema)

  it('takes the example, and what is really sent', () => {
    expect(isValid(example), ajv.errorsText(isValid.errors)).toBe(true)
    const event = DomainEvent.parse({ type: name, data: example.data })
    const body = JSON.parse(envelope('c1', { ...event, createdAt: new Date() }))
    expect(isValid(body), ajv.errorsText(isValid.errors)).toBe(true)
    expect(Object.keys(body.data)).toEqual(Object.keys(example.data as object))
  })

  it('takes fields that may be added, and refuses a body that lacks one or is of another event', () => {
    expect(isValid({ ...example, new_field: 1 })).toBe(true)
    for (const field of Object.keys(example)) expect(isValid({ ...example, [field]: undefined })).toBe(false)
    for (const field of Object.keys(example.data as object))
      expect(isValid({ ...example, data: { ...(example.data as object), [field]: undefined } })).toBe(false)
    expect(isValid({ ...example, event: 'another.event' })).toBe(false)
  })

  it('stands in the guide as it is served', async () => {
    const guide = await readFile(new URL('../../docs/webhooks.md', import.meta.url), 'utf8')
    const blocks = [...guide.matchAll(/^```json schema\n(.*?)^```$/gms)].map(([, json]) =>
      JSON.parse(json ?? ''),
    )
    expect(blocks.find(({ title }) => title === name)).toEqual(schema)
  })

  it('is described on the published page in the same words', async () => {
    const page = await readFile(
      new URL('../../web/features/developers/prose/en/events.md', import.meta.url),
      'utf8',
    )
    const [, words] =
      page
        .split('\n')
        .find((row) => row.startsWith(`| \`${name}\``))
        ?.split('POST | ') ?? []
    expect(words?.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')).toBe(`${description} |`)
  })
})
