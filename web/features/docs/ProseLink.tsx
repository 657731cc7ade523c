import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'
import { below } from '../../api/site.js'
import { guideOf } from './guides.js'

const look =
  'font-medium text-accent underline decoration-accent/35 underline-offset-3 hover:decoration-accent'

/** A link of a guide: to another guide, to a page of the app, or out into the world. */
export function ProseLink({ href, children }: { href: string; children: ReactNode }) {
  const { history } = useRouter()
  const target = targetOf(href)
  if (target.kind === 'none') return <span>{children}</span>
  if (target.kind === 'outside')
    return (
      <a href={target.href.startsWith('/') ? below(target.href) : target.href} className={look}>
        {children}
      </a>
    )
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    history.push(below(target.href))
  }
  return (
    <a href={below(target.href)} className={look} onClick={follow}>
      {children}
    </a>
  )
}

type Target = { kind: 'page' | 'outside'; href: string } | { kind: 'none' }

/** Guides refer to each other by file name; what is no guide (a decision, a source file) is not served. */
export function targetOf(href: string): Target {
  if (/^(https?:|mailto:|#|\/api\/)/.test(href)) return { kind: 'outside', href }
  if (href.startsWith('/')) return { kind: 'page', href }
  const [file = '', hash] = href.replace(/^\.\//, '').split('#')
  const guide = file.endsWith('.md') ? guideOf(file.slice(0, -3)) : undefined
  if (!guide) return { kind: 'none' }
  return { kind: 'page', href: `/docs/${guide.name}${hash ? `#${hash}` : ''}` }
}
