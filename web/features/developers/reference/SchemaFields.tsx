import { useTexts } from '../../../i18n/useTexts.js'
import type { Schema } from './apiDocument.js'
import { Described } from './Described.js'
import { referenceTexts } from './reference.texts.js'
import { innerSchema, typeName } from './typeName.js'

/** An object's fields; those of an object inside it unfold. */
export function SchemaFields({ schema, schemas }: { schema: Schema; schemas: Record<string, Schema> }) {
  const fields = Object.entries(innerSchema(schema, schemas)?.properties ?? {})
  return (
    <ul className="divide-y divide-line">
      {fields.map(([name, field]) => (
        <SchemaField key={name} name={name} field={field} schemas={schemas} />
      ))}
    </ul>
  )
}

function SchemaField({
  name,
  field,
  schemas,
}: {
  name: string
  field: Schema
  schemas: Record<string, Schema>
}) {
  const t = useTexts(referenceTexts)
  const inner = innerSchema(field, schemas)
  const shown = field.$ref ? { ...schemas[field.$ref.split('/').at(-1) ?? ''], ...field } : field
  return (
    <li className="py-2.5 text-sm">
      <code className="font-mono text-[0.8125rem] font-medium">{name}</code>{' '}
      <span lang="en" className="text-xs text-muted">
        {typeName(field)}
      </span>
      {shown.description && (
        <p className="mt-0.5">
          <Described text={shown.description} />
        </p>
      )}
      {shown.enum && (
        <p className="mt-1 font-mono text-xs text-muted">{shown.enum.map(String).join(' · ')}</p>
      )}
      {inner && (
        <details className="mt-1.5">
          <summary className="cursor-pointer text-[0.8125rem] font-medium text-accent">
            {t('fieldsOf', { name })}
          </summary>
          <div className="mt-1 border-l border-line pl-4">
            <SchemaFields schema={inner} schemas={schemas} />
          </div>
        </details>
      )}
    </li>
  )
}
