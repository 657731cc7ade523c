import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { cx } from './cx.js'
import { Input } from './Input.js'

const PAUSE_MS = 250

interface Props {
  label: string
  value: string
  /** Called when typing pauses. */
  onChange: (value: string) => void
  className?: string
}

export function SearchBox({ label, value, onChange, className }: Props) {
  const [typed, setTyped] = useState(value)
  const reported = useRef(value)
  useEffect(() => {
    // What comes back is what was reported a moment ago: more may have been typed since.
    if (value === reported.current) return
    reported.current = value
    setTyped(value)
  }, [value])
  useEffect(() => {
    if (typed === reported.current) return
    const timer = setTimeout(() => {
      reported.current = typed
      onChange(typed)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, onChange])
  return (
    <div className={cx('relative', className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
      />
      <Input
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="pl-9"
      />
    </div>
  )
}
