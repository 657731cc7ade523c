import { useParams } from '@tanstack/react-router'
import { NotFound } from '../shell/NotFound.js'
import { GuideNavigation } from './GuideNavigation.js'
import { guideOf } from './guides.js'
import { Prose } from './Prose.js'

export function GuidePage() {
  const { guide: name } = useParams({ from: '/open/docs/$guide' })
  const guide = guideOf(name)
  if (!guide) return <NotFound />
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-10 py-6 lg:grid-cols-[13rem_minmax(0,1fr)] lg:py-10">
      <title>{`${guide.title} · CallCenterRate`}</title>
      <div className="lg:sticky lg:top-8 lg:self-start">
        <GuideNavigation />
      </div>
      <article lang="en" className="max-w-3xl min-w-0">
        <Prose label={guide.title}>{guide.text}</Prose>
      </article>
    </div>
  )
}
