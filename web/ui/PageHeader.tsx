import type { ReactNode } from 'react'

interface Props {
  title: string
  description?: ReactNode
  /** Where one comes from, above the title. */
  trail?: ReactNode
  actions?: ReactNode
}

export function PageHeader({ title, description, trail, actions }: Props) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <title>{`${title} · CallCenterRate`}</title>
      <div className="min-w-0">
        {trail && <div className="mb-1 text-[0.8125rem] text-muted">{trail}</div>}
        <h1 className="text-2xl font-semibold tracking-tight text-balance wrap-anywhere">{title}</h1>
        {description && <p className="mt-1 max-w-2xl text-sm text-pretty text-muted">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  )
}
