import { CircleAlert, CircleX, Info } from 'lucide-react'
import type { ReactNode } from 'react'

const looks = {
  info: { icon: Info, look: 'bg-sunken text-ink' },
  warning: { icon: CircleAlert, look: 'bg-fair-soft text-fair' },
  problem: { icon: CircleX, look: 'bg-poor-soft text-poor' },
}

export function Notice({ kind, children }: { kind: keyof typeof looks; children: ReactNode }) {
  const { icon: Icon, look } = looks[kind]
  return (
    <p role="status" className={`mb-5 flex items-start gap-2 rounded-lg px-3 py-2.5 text-sm ${look}`}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </p>
  )
}
