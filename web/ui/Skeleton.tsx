import { cx } from './cx.js'

export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cx('h-4 animate-pulse rounded-md bg-sunken', className)} />
}

export function SkeletonRows({ rows = 5, className }: { rows?: number; className?: string }) {
  return (
    <div className="flex flex-col gap-2.5">
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
        <Skeleton key={row} className={cx('h-12', className)} />
      ))}
    </div>
  )
}
