import { ArrowDown, ArrowUp, Equal } from 'lucide-react'
import { useState } from 'react'
import type { FoundRecommendation } from '../../../src/contract/analysis.js'
import { useTexts } from '../../i18n/useTexts.js'
import { useWords } from '../../i18n/useWords.js'
import { Badge, type Tone } from '../../ui/Badge.js'
import { Button } from '../../ui/Button.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { analysisTexts } from './analysis.texts.js'
import { criterionAnchor } from './criterionAnchor.js'

const icons = { HIGH: ArrowUp, MEDIUM: Equal, LOW: ArrowDown }
const tones: Record<FoundRecommendation['priority'], Tone> = { HIGH: 'poor', MEDIUM: 'fair', LOW: 'neutral' }

/** They come with the most costly first: three can be kept in mind. */
const THAT_MATTER = 3

export function Recommendations({ recommendations }: { recommendations: FoundRecommendation[] }) {
  const t = useTexts(analysisTexts)
  const words = useWords()
  const [isAll, setAll] = useState(false)
  const shown = isAll ? recommendations : recommendations.slice(0, THAT_MATTER)
  return (
    <Card aria-label={t('recommendations')}>
      <CardTitle>{t('recommendations')}</CardTitle>
      {recommendations.length === 0 ? (
        <p className="text-sm text-muted">{t('noRecommendations')}</p>
      ) : (
        <ol className="flex flex-col gap-4">
          {shown.map(({ id, criterionId, priority, title, text }) => (
            <li key={id} className="text-sm">
              <div className="flex flex-wrap items-center gap-2">
                <Badge tone={tones[priority]} icon={icons[priority]}>
                  {t(priority)}
                </Badge>
                <h3 className="font-medium">{words(title)}</h3>
              </div>
              <p className="mt-1 text-pretty text-muted">
                {words(text)}{' '}
                <a
                  href={`#${criterionAnchor(criterionId)}`}
                  className="font-medium whitespace-nowrap text-accent underline decoration-accent/35 underline-offset-3 hover:decoration-accent"
                >
                  {t('toCriterion')}
                </a>
              </p>
            </li>
          ))}
        </ol>
      )}
      {shown.length < recommendations.length && (
        <Button className="mt-4" onClick={() => setAll(true)}>
          {t('allRecommendations', { count: recommendations.length })}
        </Button>
      )}
    </Card>
  )
}
