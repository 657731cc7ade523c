import type { ProjectOverview } from '../../../src/contract/app/projects.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { TextLink } from '../../ui/TextLink.js'
import { topicTexts } from '../topics/topic.texts.js'

interface Props {
  projectId: string
  overview: Pick<ProjectOverview, 'analyses' | 'topics' | 'withoutTopic'>
}

/** How many of the calls are about each topic. */
export function TopicShares({ projectId, overview: { analyses, topics, withoutTopic } }: Props) {
  const t = useTexts(topicTexts)
  const format = useFormat()
  if (topics.length === 0) return null
  const shares = [...topics, { id: 'NONE', name: t('withoutTopic'), analyses: withoutTopic }]
  return (
    <Card>
      <CardTitle>{t('shares')}</CardTitle>
      <p className="-mt-3 mb-4 text-[0.8125rem] text-muted">{t('sharesHint')}</p>
      <ul className="grid gap-x-8 gap-y-3.5 lg:grid-cols-2">
        {shares.map(({ id, name, analyses: about }) => (
          <li key={id} className="text-sm">
            <div className="mb-1 flex justify-between gap-3">
              <TextLink
                to="/projects/$projectId"
                params={{ projectId }}
                search={{ topic: id }}
                className="min-w-0 truncate"
              >
                {name}
              </TextLink>
              <span className="shrink-0 text-muted tabular-nums">
                {t('calls', { count: about })} · {format.percent(about / analyses)}
              </span>
            </div>
            <div aria-hidden className="h-2 overflow-hidden rounded-full bg-sunken">
              <div
                className={id === 'NONE' ? 'h-full bg-muted/40' : 'h-full bg-accent'}
                style={{ width: `${(100 * about) / analyses}%` }}
              />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
