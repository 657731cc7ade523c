import { Skeleton } from '../../ui/Skeleton.js'

export function AnalysisSkeleton() {
  return (
    <>
      <Skeleton className="mb-2 h-4 w-40" />
      <Skeleton className="mb-2 h-8 w-80 max-w-full" />
      <Skeleton className="mb-6 w-64" />
      <Skeleton className="mb-6 h-36 rounded-xl" />
      <div className="grid gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Skeleton className="h-96 rounded-xl" />
        <Skeleton className="h-96 rounded-xl" />
      </div>
    </>
  )
}
