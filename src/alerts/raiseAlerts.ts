import { inWords } from '../contract/remarks/inWords.js'
import { localeOf } from '../contract/remarks/localeOf.js'
import type { Remark } from '../contract/remarks/remark.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import type { EventListener, RecordEvent } from '../platform/events.js'
import { createId } from '../platform/id.js'
import { enqueue } from '../platform/queue/enqueue.js'
import { tellOrganisation } from '../platform/serverEvents/tellOrganisation.js'
import { insertAlert, rewordAlert, rulesThatMatched, withdrawAlert } from './alertQueries.js'
import { analysedCall } from './callQueries.js'
import { evaluateRule } from './evaluateRule.js'
import type { Meanings } from './meanings.js'
import { enabledRules, type StoredRule, takeTurn } from './ruleQueries.js'

export const ALERT_MAIL_TASK = 'send_alert_mail'

/**
 * Evaluates every rule of the project in the transaction that stores the analysis, and raises what matches. What a rule
 * has raised of a call that is judged again is told anew, or withdrawn where it no longer matches.
 */
export function raiseAlerts(meanings: Meanings): EventListener {
  return async (tx, event, recordEvent) => {
    if (event.type !== 'analysis.completed') return
    const { analysis_id: analysisId, project_id: projectId } = event.data
    const rules = await enabledRules(tx, projectId)
    if (rules.length === 0) return
    const call = await analysedCall(tx, analysisId)
    if (!call) return
    const found = await meanings.of(event.data.audio_file_id, rules, call.transcript)
    // A call that is judged again may have raised some.
    const raised = await rulesThatMatched(tx, analysisId)
    for (const rule of rules) {
      const evaluation = evaluateRule(rule.definition, call, found)
      const alert = { analysisId, ruleId: rule.id }
      if (evaluation.kind === 'quiet') {
        if (raised.has(rule.id)) await withdrawAlert(tx, alert)
      } else if (raised.has(rule.id)) await rewordAlert(tx, alert, evaluation)
      else await raise(tx, recordEvent, rule, { ...evaluation, ...call, analysisId, at: event.createdAt })
    }
  }
}

interface Matched {
  message: Remark[]
  moment: Parameters<typeof insertAlert>[1]['moment']
  analysisId: string
  audioId: string
  projectId: string
  projectLanguage: string
  at: Date
}

async function raise(tx: OrgTx, recordEvent: RecordEvent, rule: StoredRule, matched: Matched): Promise<void> {
  if (!(await takeTurn(tx, rule.id, matched.at))) return
  const { name, severity, emails } = rule.definition
  const { analysisId, audioId, projectId, message, moment } = matched
  const id = createId()
  const alert = {
    id,
    ruleId: rule.id,
    ruleName: name,
    severity,
    analysisId,
    audioId,
    projectId,
    message,
    moment,
  }
  if (!(await insertAlert(tx, { ...alert, createdAt: matched.at }))) return
  await recordEvent(tx, {
    type: 'alert.created',
    data: {
      alert_id: id,
      alert_rule_id: rule.id,
      alert_rule_name: name,
      analysis_id: analysisId,
      audio_file_id: audioId,
      project_id: projectId,
      severity,
      message: inWords(message, localeOf(matched.projectLanguage)),
    },
  })
  await tellOrganisation(tx, { type: 'alert.created', id })
  // A job per address: one that cannot be reached does not make the others hear twice.
  for (const to of emails)
    await enqueue(tx, { task: ALERT_MAIL_TASK, payload: { alertId: id, to }, maxAttempts: 8 })
}
