import type { Schema } from './apiDocument.js'

/** `string`, `integer or null`, `array of Evidence`. */
export function typeName(schema: Schema): string {
  if (schema.$ref) return nameOf(schema.$ref)
  if (schema.anyOf) return schema.anyOf.map(typeName).join(' or ')
  if (schema.items) return `array of ${typeName(schema.items)}`
  const types = schema.type === undefined ? ['any'] : [schema.type].flat()
  return types.join(' or ')
}

/** The named schema that a value consists of, however it is wrapped. */
export function innerSchema(schema: Schema, schemas: Record<string, Schema>): Schema | undefined {
  if (schema.$ref) return innerSchema(schemas[nameOf(schema.$ref)] ?? {}, schemas)
  if (schema.items) return innerSchema(schema.items, schemas)
  if (schema.anyOf)
    return schema.anyOf.map((option) => innerSchema(option, schemas)).find((inner) => inner !== undefined)
  return schema.properties ? schema : undefined
}

const nameOf = (reference: string) => reference.split('/').at(-1) ?? reference
