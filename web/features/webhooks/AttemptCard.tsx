import type { Attempt } from '../../../src/contract/webhooks.js'
import { useLocale } from '../../i18n/locale.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Badge } from '../../ui/Badge.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { CopyButton } from '../../ui/CopyButton.js'
import { asCurl } from './asCurl.js'
import { attemptWords } from './attemptWords.js'
import { CodeBlock } from './CodeBlock.js'
import { webhookTexts } from './webhook.texts.js'

/** One attempt, whole: when, where to, what was sent, what came back. */
export function AttemptCard({ attempt, body }: { attempt: Attempt; body: string }) {
  const t = useTexts(webhookTexts)
  const format = useFormat()
  const locale = useLocale()
  const isDelivered = attempt.outcome === 'DELIVERED'
  const headers = Object.entries(attempt.requestHeaders).map(([name, value]) => `${name}: ${value}`)
  return (
    <Card>
      <CardTitle aside={<CopyButton text={asCurl(attempt, body)} label={t('copyCurl')} />}>
        <span className="flex flex-wrap items-center gap-2">
          {t('attempt', { number: attempt.number })}
          <Badge tone={isDelivered ? 'good' : 'poor'}>
            {attempt.statusCode ?? t(isDelivered ? 'DELIVERED' : 'FAILED')}
          </Badge>
        </span>
      </CardTitle>
      {attempt.message && (
        <p className="-mt-2 mb-3 text-sm wrap-anywhere text-poor first-letter:uppercase">
          {attemptWords(attempt, locale)}
        </p>
      )}
      <dl className="mb-4 flex flex-wrap gap-x-8 gap-y-2 text-sm">
        <Fact name={t('time')} value={format.exactTime(attempt.startedAt)} />
        <Fact name={t('latency')} value={t('ms', { ms: attempt.latencyMs })} />
        {attempt.address && <Fact name={t('address')} value={attempt.address} />}
        <Fact name={t('url')} value={attempt.url} />
      </dl>
      <div className="grid gap-4 lg:grid-cols-2">
        <Block title={t('headers')} text={headers.join('\n')} />
        <div className="min-w-0">
          <h3 className="mb-2 text-sm font-medium">
            {t('answer')} <span className="font-normal text-muted">{t('answerHint')}</span>
          </h3>
          {attempt.answer ? (
            <CodeBlock label={t('answer')} isLong>
              {attempt.answer}
            </CodeBlock>
          ) : (
            <p className="text-sm text-muted">{t(attempt.answer === null ? 'noAnswer' : 'emptyAnswer')}</p>
          )}
        </div>
      </div>
    </Card>
  )
}

function Block({ title, text }: { title: string; text: string }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-2 text-sm font-medium">{title}</h3>
      <CodeBlock label={title}>{text}</CodeBlock>
    </div>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-[0.8125rem] text-muted">{name}</dt>
      <dd className="wrap-anywhere">{value}</dd>
    </div>
  )
}
