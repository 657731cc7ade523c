import type { MouseEvent, ReactNode } from 'react'
import { clockTime } from '../../i18n/format.js'
import { cx } from '../../ui/cx.js'
import { keepFocus } from './keepFocus.js'

interface Props {
  start: number
  /** Absent: nobody's. */
  who?: { name: string; colour: string }
  isActive: boolean
  onClick: (event: MouseEvent) => void
  children: ReactNode
}

/** A moment of the call in the list: when, whose, and what; pressing it plays. */
export function TranscriptRow({ start, who, isActive, onClick, children }: Props) {
  return (
    <li className="[contain-intrinsic-block-size:auto_3.5rem] [content-visibility:auto]">
      <button
        type="button"
        aria-current={isActive ? 'true' : undefined}
        onMouseDown={keepFocus}
        onClick={onClick}
        className={cx(
          'flex w-full gap-3 rounded-lg border-l-2 border-transparent px-3 py-2 text-left text-sm -outline-offset-2 hover:bg-sunken',
          isActive && 'border-accent bg-accent-soft hover:bg-accent-soft',
        )}
      >
        <span className="w-10 shrink-0 pt-px text-right text-xs/5 text-muted tabular-nums">
          {clockTime(start)}
        </span>
        <span className="min-w-0">
          {who && <span className={`block text-xs/5 font-medium ${who.colour}`}>{who.name}</span>}
          {children}
        </span>
      </button>
    </li>
  )
}
