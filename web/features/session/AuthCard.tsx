import type { ReactNode } from 'react'

interface Props {
  title: string
  lead?: string
  children: ReactNode
  footer?: ReactNode
}

export function AuthCard({ title, lead, children, footer }: Props) {
  return (
    <div className="mx-auto my-auto w-full max-w-sm py-8">
      <title>{`${title} · CallCenterRate`}</title>
      <h1 className="text-center text-2xl font-semibold tracking-tight text-balance">{title}</h1>
      {lead && <p className="mt-2 text-center text-sm text-balance text-muted">{lead}</p>}
      <div className="mt-6 rounded-2xl border border-line bg-surface p-6 shadow-lift">{children}</div>
      {footer && <div className="mt-5 text-center text-sm text-muted">{footer}</div>}
    </div>
  )
}
