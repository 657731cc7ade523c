import { useTexts } from '../../../i18n/useTexts.js'
import type { Parameter } from './apiDocument.js'
import { Described } from './Described.js'
import { referenceTexts } from './reference.texts.js'
import { typeName } from './typeName.js'

export function ParameterList({ parameters }: { parameters: readonly Parameter[] }) {
  const t = useTexts(referenceTexts)
  return (
    <ul className="divide-y divide-line">
      {parameters.map(({ name, required, description, schema }) => (
        <li key={name} className="py-2.5 text-sm">
          <code className="font-mono text-[0.8125rem] font-medium">{name}</code>{' '}
          <span className="text-xs text-muted">
            <span lang="en">{typeName(schema)}</span>
            {required && `, ${t('required')}`}
            {schema.default !== undefined && `, ${t('byDefault', { value: String(schema.default) })}`}
          </span>
          {description && (
            <p className="mt-0.5">
              <Described text={description} />
            </p>
          )}
          {schema.enum && (
            <p className="mt-1 font-mono text-xs text-muted">{schema.enum.map(String).join(' · ')}</p>
          )}
        </li>
      ))}
    </ul>
  )
}
