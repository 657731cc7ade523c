import { siteUrl } from '../../api/site.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { CopyButton } from '../../ui/CopyButton.js'
import { apiKeysTexts } from './apiKeys.texts.js'

export function NewKey({ apiKey, onDone }: { apiKey: string; onDone: () => void }) {
  const t = useTexts(apiKeysTexts)
  const curl = `curl ${siteUrl()}/api/v1/projects \\\n  -H "Authorization: Bearer ${apiKey}"`
  return (
    <div className="flex flex-col gap-4">
      <Copied text={apiKey} label={t('copyKey')} />
      <div>
        <p className="mb-1.5 text-sm font-medium">{t('tryIt')}</p>
        <Copied text={curl} label={t('copyCurl')} />
      </div>
      <Button variant="primary" onClick={onDone} className="self-end">
        {t('done')}
      </Button>
    </div>
  )
}

function Copied({ text, label }: { text: string; label: string }) {
  return (
    <div className="flex flex-col items-end gap-2">
      <pre className="w-full rounded-lg bg-sunken px-3 py-2.5 font-mono text-xs whitespace-pre-wrap wrap-anywhere">
        {text}
      </pre>
      <CopyButton text={text} label={label} />
    </div>
  )
}
