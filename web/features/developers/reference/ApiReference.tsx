import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTexts } from '../../../i18n/useTexts.js'
import { QueryView } from '../../../ui/QueryView.js'
import { Skeleton } from '../../../ui/Skeleton.js'
import { ProseLink } from '../../docs/ProseLink.js'
import { developersTexts } from '../developers.texts.js'
import { SectionTitle } from '../Section.js'
import { apiDocumentQuery, DOCUMENT_PATH } from './apiDocument.js'
import { OperationView } from './OperationView.js'
import { referenceTexts } from './reference.texts.js'
import { TrialKeyField } from './TrialKeyField.js'

/** The server's own OpenAPI document as a page. */
export function ApiReference() {
  const t = useTexts(referenceTexts)
  const titles = useTexts(developersTexts)
  const document = useQuery(apiDocumentQuery)
  const isHere = document.isSuccess
  // The browser looked for the address's endpoint before it was there.
  useEffect(() => {
    if (isHere) window.document.getElementById(window.location.hash.slice(1))?.scrollIntoView()
  }, [isHere])
  return (
    <section aria-labelledby="reference" className="border-t border-line py-12">
      <SectionTitle id="reference">{titles('reference')}</SectionTitle>
      <p className="mb-6 max-w-3xl leading-relaxed">
        {t('lead')} <ProseLink href={DOCUMENT_PATH}>{t('document')}</ProseLink>
      </p>
      <div className="mb-10">
        <TrialKeyField />
      </div>
      <QueryView query={document} skeleton={<Skeleton className="h-96" />}>
        {(document) =>
          Object.entries(document.paths).map(([path, { get }]) => (
            <OperationView key={get.operationId} path={path} operation={get} document={document} />
          ))
        }
      </QueryView>
    </section>
  )
}
