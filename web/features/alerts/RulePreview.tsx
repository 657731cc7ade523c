import { useState } from 'react'
import { type AlertPreview, AlertRuleDefinition, alertEndpoints } from '../../../src/contract/app/alerts.js'
import { call } from '../../api/call.js'
import { clockTime } from '../../i18n/format.js'
import { useTexts } from '../../i18n/useTexts.js'
import { useWords } from '../../i18n/useWords.js'
import { Button } from '../../ui/Button.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { ProgressBar } from '../../ui/ProgressBar.js'
import { ScoreBadge } from '../../ui/ScoreBadge.js'
import { TextLink } from '../../ui/TextLink.js'
import { ruleTexts } from './rule.texts.js'
import { withMatches } from './withMatches.js'

interface Found {
  /** What was asked of the calls, as JSON. */
  asked: string
  examined: number
  total: number
  matches: AlertPreview['matches']
}

/** Runs the rule as it stands in the form, saved or not, over the newest calls, ten at a time. */
export function RulePreview({ rule }: { rule: AlertRuleDefinition }) {
  const t = useTexts(ruleTexts)
  const words = useWords()
  const [found, setFound] = useState<Found | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const asked = JSON.stringify([rule.projectId, rule.join, rule.conditions])
  const isStale = found !== null && !isBusy && found.asked !== asked
  const runnable = AlertRuleDefinition.safeParse({ ...rule, name: rule.name || '-' })

  async function run(checked: AlertRuleDefinition) {
    setBusy(true)
    setError(null)
    setFound(null)
    try {
      let soFar: Found = { asked, examined: 0, total: 0, matches: [] }
      do {
        const page = await call(alertEndpoints.preview, { body: { rule: checked, offset: soFar.examined } })
        soFar = {
          asked,
          examined: page.examined === 0 ? page.total : soFar.examined + page.examined,
          total: page.total,
          matches: withMatches(soFar.matches, page.matches),
        }
        setFound(soFar)
      } while (soFar.examined < soFar.total)
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Card>
      <CardTitle
        aside={
          <Button
            isBusy={isBusy}
            disabled={!runnable.success}
            onClick={() => runnable.success && void run(runnable.data)}
          >
            {t('run')}
          </Button>
        }
      >
        {t('preview')}
      </CardTitle>
      <p className="text-sm text-muted">{t('previewLead')}</p>
      <ErrorNote error={error} className="mt-3" />
      {found && isBusy && (
        <div className="mt-4">
          <ProgressBar
            label={t('progress', { done: found.examined, total: found.total })}
            fraction={found.total === 0 ? 0 : found.examined / found.total}
          />
        </div>
      )}
      <div aria-live="polite">
        {isStale && <p className="mt-4 text-sm font-medium text-fair">{t('previewStale')}</p>}
        {found && !isBusy && !isStale && (
          <p className="mt-4 text-sm font-medium">
            {found.total === 0
              ? t('noCalls')
              : t('matches', { count: found.matches.length, total: found.total })}
          </p>
        )}
      </div>
      {found && !isStale && found.matches.length > 0 && (
        <ul className="mt-3 divide-y divide-line">
          {found.matches.map(({ analysisId, originalName, overallScore, message, moment }) => (
            <li key={analysisId} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5 text-sm">
              <ScoreBadge score={overallScore} label={t('score')} />
              <TextLink
                to="/analyses/$analysisId"
                params={{ analysisId }}
                search={moment ? { t: moment.start } : {}}
                className="wrap-anywhere"
              >
                {originalName}
                {moment && ` · ${clockTime(moment.start)}`}
              </TextLink>
              <span className="basis-full text-muted">{words(message)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
