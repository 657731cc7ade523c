import { useTexts } from '../../../i18n/useTexts.js'
import { Badge } from '../../../ui/Badge.js'
import type { ApiDocument, Operation } from './apiDocument.js'
import { Described } from './Described.js'
import { ParameterList } from './ParameterList.js'
import { referenceTexts } from './reference.texts.js'
import { SchemaFields } from './SchemaFields.js'
import { TryIt } from './TryIt.js'

interface Props {
  path: string
  operation: Operation
  document: ApiDocument
}

export function OperationView({ path, operation, document }: Props) {
  const t = useTexts(referenceTexts)
  const answer = operation.responses['200']?.content?.['application/json'].schema
  return (
    <section aria-labelledby={operation.operationId} className="border-t border-line py-10">
      <h3
        id={operation.operationId}
        className="flex scroll-mt-6 flex-wrap items-center gap-2.5 font-mono text-[0.9375rem] font-semibold wrap-anywhere"
      >
        <Badge tone="good">GET</Badge>
        <a href={`#${operation.operationId}`} className="hover:underline">
          {path}
        </a>
      </h3>
      <p className="mt-2 mb-6">
        <Described text={operation.summary} />
      </p>
      <div className="grid gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-8">
          <div>
            <h4 className="mb-1 text-sm font-semibold">{t('parameters')}</h4>
            <ParameterList parameters={operation.parameters} />
          </div>
          {answer && (
            <div>
              <h4 className="mb-1 text-sm font-semibold">{t('answer')}</h4>
              <SchemaFields schema={answer} schemas={document.components.schemas} />
            </div>
          )}
          <div>
            <h4 className="mb-1 text-sm font-semibold">{t('errors')}</h4>
            <ErrorList operation={operation} document={document} />
          </div>
        </div>
        <div className="min-w-0 xl:sticky xl:top-6 xl:self-start">
          <TryIt path={path} operation={operation} />
        </div>
      </div>
    </section>
  )
}

function ErrorList({ operation, document }: Omit<Props, 'path'>) {
  const described = (reference = '') =>
    document.components.responses[reference.split('/').at(-1) ?? '']?.description ?? ''
  const errors = Object.entries(operation.responses).filter(([status]) => status >= '400')
  return (
    <ul className="divide-y divide-line">
      {errors.map(([status, { $ref, description }]) => (
        <li key={status} className="flex gap-3 py-2 text-sm">
          <code className="font-mono text-[0.8125rem] font-medium">{status}</code>
          <Described text={description ?? described($ref)} />
        </li>
      ))}
    </ul>
  )
}
