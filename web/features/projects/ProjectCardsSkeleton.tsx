import { Skeleton } from '../../ui/Skeleton.js'

export function ProjectCardsSkeleton() {
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {['first', 'second', 'third'].map((card) => (
        <Skeleton key={card} className="h-40 rounded-xl" />
      ))}
    </div>
  )
}
