import { useMutation } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { useState } from 'react'
import { siteUrl } from '../../../api/site.js'
import { useTexts } from '../../../i18n/useTexts.js'
import { Badge } from '../../../ui/Badge.js'
import { Button } from '../../../ui/Button.js'
import { ErrorNote } from '../../../ui/ErrorNote.js'
import { CodeBlock } from '../../docs/CodeBlock.js'
import type { Operation } from './apiDocument.js'
import { ParameterInput } from './ParameterInput.js'
import { referenceTexts } from './reference.texts.js'
import { curlOf, requestPath } from './requestPath.js'
import { sendTrial, type TrialAnswer } from './sendTrial.js'
import { useTrialKey } from './useTrialKey.js'

export function TryIt({ path, operation }: { path: string; operation: Operation }) {
  const t = useTexts(referenceTexts)
  const [key] = useTrialKey()
  const [values, setValues] = useState<Record<string, string>>({})
  const target = requestPath(path, operation.parameters, values)
  const [answer, setAnswer] = useState<TrialAnswer>()
  const trial = useMutation({ mutationFn: () => sendTrial(target, key), onSuccess: setAnswer })
  return (
    <div className="flex flex-col gap-4">
      <CodeBlock title={t('request')} language="bash" code={curlOf(siteUrl() + target)} />
      <form
        aria-label={`${t('tryIt')}: ${operation.summary}`}
        className="rounded-xl border border-line bg-surface p-4 shadow-lift"
        onSubmit={(event) => {
          event.preventDefault()
          trial.mutate()
        }}
      >
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
          {operation.parameters
            .filter(({ in: place }) => place !== 'header')
            .map((parameter) => (
              <ParameterInput
                key={parameter.name}
                parameter={parameter}
                value={values[parameter.name] ?? ''}
                onChange={(value) => setValues({ ...values, [parameter.name]: value })}
              />
            ))}
        </div>
        <Button type="submit" variant="primary" size="small" className="mt-4" isBusy={trial.isPending}>
          <Send aria-hidden className="size-4" />
          {t('send')}
        </Button>
      </form>
      <div aria-live="polite">
        {trial.isError && <ErrorNote error={trial.error} />}
        {answer ? <Answer answer={answer} /> : <Example operation={operation} />}
      </div>
    </div>
  )
}

function Answer({ answer }: { answer: TrialAnswer }) {
  const tone = answer.status < 300 ? 'good' : 'poor'
  return (
    <CodeBlock
      title={<Badge tone={tone}>{`${answer.status} ${answer.statusText}`}</Badge>}
      language="http"
      code={[`HTTP/1.1 ${answer.status} ${answer.statusText}`, ...answer.headers, '', answer.body].join('\n')}
    />
  )
}

function Example({ operation }: { operation: Operation }) {
  const t = useTexts(referenceTexts)
  const example = operation.responses['200']?.content?.['application/json'].example
  if (example === undefined) return null
  return (
    <CodeBlock
      title={`${t('example')} · 200 OK`}
      language="json"
      code={JSON.stringify(example, null, 2)}
      className="max-h-96"
    />
  )
}
