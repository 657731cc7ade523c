import { Info } from 'lucide-react'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { editorTexts } from './editor.texts.js'

/** A draft cannot be saved over a version that came after the one it began from. */
export function NewerVersion({ version, onLoad }: { version: number; onLoad: () => void }) {
  const t = useTexts(editorTexts)
  return (
    <div
      role="status"
      className="mb-3 flex flex-wrap items-center gap-3 rounded-lg bg-fair-soft px-3 py-2.5 text-sm text-fair"
    >
      <Info aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 flex-1">{t('newer', { version })}</span>
      <Button size="small" onClick={onLoad}>
        {t('loadNewer', { version })}
      </Button>
    </div>
  )
}
