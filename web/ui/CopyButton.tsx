import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTexts } from '../i18n/useTexts.js'
import { Button } from './Button.js'
import { copyText } from './copyText.js'
import { uiTexts } from './ui.texts.js'

const SHOWN_MS = 2000

export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useTexts(uiTexts)
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isCopied])
  const Icon = isCopied ? Check : Copy
  return (
    <Button size="small" onClick={() => void copyText(text).then(setCopied)}>
      <Icon aria-hidden className="size-4" />
      <span aria-live="polite">{isCopied ? t('copied') : (label ?? t('copy'))}</span>
    </Button>
  )
}
