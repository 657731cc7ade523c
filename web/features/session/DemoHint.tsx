import { PlayCircle } from 'lucide-react'
import { useState } from 'react'
import type { SignIn } from '../../../src/contract/app/auth.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { AuthErrorNote } from './AuthErrorNote.js'
import { sessionTexts } from './session.texts.js'

interface Props {
  demo: SignIn
  enter: (credentials: SignIn) => Promise<void>
}

export function DemoHint({ demo, enter }: Props) {
  const t = useTexts(sessionTexts)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)

  function start() {
    setBusy(true)
    enter(demo)
      .catch(setProblem)
      .finally(() => setBusy(false))
  }

  return (
    <div className="mb-6 rounded-xl bg-accent-soft p-4 text-sm">
      <p className="font-medium">{t('demoTitle')}</p>
      <p className="mt-0.5 text-muted">{t('demoLead')}</p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 font-mono text-xs wrap-anywhere">
        <dt className="text-muted">{t('email')}</dt>
        <dd>{demo.email}</dd>
        <dt className="text-muted">{t('password')}</dt>
        <dd>{demo.password}</dd>
      </dl>
      <Button variant="primary" size="small" className="mt-3 w-full" isBusy={isBusy} onClick={start}>
        <PlayCircle aria-hidden className="size-4" />
        {t('demoSignIn')}
      </Button>
      <AuthErrorNote error={problem} className="mt-3" />
    </div>
  )
}
