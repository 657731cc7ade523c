import { Link } from '@tanstack/react-router'
import { BookOpen } from 'lucide-react'
import { siteUrl } from '../../api/site.js'
import { useTexts } from '../../i18n/useTexts.js'
import { buttonClass } from '../../ui/buttonClass.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { CodeBlock } from '../docs/CodeBlock.js'
import { ANSWERS, DELIVERY, DURING_ROTATION, KEY_HEADER } from './answers.js'
import { developersTexts } from './developers.texts.js'
import { onThisServer } from './onThisServer.js'
import { PageNavigation } from './PageNavigation.js'
import { ApiReference } from './reference/ApiReference.js'
import { Section } from './Section.js'
import { CURL } from './samples.js'
import { VerifierTabs } from './VerifierTabs.js'

export function DevelopersPage() {
  const t = useTexts(developersTexts)
  return (
    <div className="mx-auto grid w-full max-w-[92rem] gap-x-12 py-4 lg:grid-cols-[13rem_minmax(0,1fr)] lg:py-8">
      <aside className="max-lg:hidden">
        <div className="sticky top-0 max-h-dvh overflow-y-auto py-6">
          <PageNavigation />
        </div>
      </aside>
      <div className="min-w-0">
        <PageHeader
          title={t('title')}
          description={t('lead')}
          actions={
            <Link to="/docs" className={buttonClass({})}>
              <BookOpen aria-hidden className="size-4" />
              {t('guides')}
            </Link>
          }
        />
        <details className="mb-2 rounded-xl border border-line bg-surface px-4 py-3 lg:hidden">
          <summary className="cursor-pointer text-sm font-medium">{t('onThisPage')}</summary>
          <div className="mt-3">
            <PageNavigation />
          </div>
        </details>
        <Section id="quick-start">
          <CodeBlock title={t('request')} language="bash" code={onThisServer(CURL.quickStart, siteUrl())} />
          <CodeBlock title={t('response')} language="json" code={ANSWERS.projects} />
        </Section>
        <Section id="authentication">
          <CodeBlock title={t('header')} language="http" code={KEY_HEADER} />
        </Section>
        <Section id="resources" />
        <Section id="pagination">
          <CodeBlock title={t('request')} language="bash" code={onThisServer(CURL.listAudios, siteUrl())} />
          <CodeBlock title={`${t('response')} · 200 OK`} language="json" code={ANSWERS.audios} />
        </Section>
        <Section id="filters">
          <CodeBlock
            title={t('request')}
            language="bash"
            code={onThisServer(CURL.filterAnalyses, siteUrl())}
          />
        </Section>
        <Section id="webhooks" />
        <Section id="events" />
        <Section id="payload">
          <CodeBlock title={t('delivery')} language="http" code={DELIVERY} />
        </Section>
        <Section id="signatures">
          <VerifierTabs />
        </Section>
        <Section id="rotation">
          <CodeBlock title={t('header')} language="http" code={DURING_ROTATION} />
        </Section>
        <Section id="retries" />
        <Section id="errors">
          <CodeBlock title={`${t('error')} · 403`} language="json" code={ANSWERS.error} />
        </Section>
        <Section id="quota">
          <CodeBlock title={t('request')} language="bash" code={onThisServer(CURL.quota, siteUrl())} />
          <CodeBlock title={`${t('error')} · 429`} language="http" code={ANSWERS.quota} />
        </Section>
        <Section id="libraries" />
        <ApiReference />
      </div>
    </div>
  )
}
