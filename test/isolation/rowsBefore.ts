import type pg from 'pg'
import { createApiKey, hashApiKey } from '../../src/api-keys/apiKey.js'
import { createId } from '../../src/platform/id.js'
import { engineAnalysis } from '../support/analysedCall.js'

export interface RowsBefore {
  orgId: string
  projectId: string
  owner: { id: string; email: string }
  keys: { ofOwner: string; ofOperator: string; ofLeaver: string; revoked: string }
  audios: Record<'PENDING' | 'PROCESSING' | 'DONE' | 'FAILED' | 'NOT_AUDIO', string>
  storedBytes: number
}

type Row = Record<string, unknown>
const DAY_MS = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * DAY_MS)

/** An organisation as one that was at work before migration 0050 has left it: something in every table. */
export async function fillOrganisation(
  admin: pg.Client,
  name: string,
  passwordHash: string,
): Promise<RowsBefore> {
  const insert = async (table: string, row: Row) => {
    const columns = Object.keys(row)
    const values = columns.map((_, i) => `$${i + 1}`)
    await admin.query(
      `insert into "${table}" (${columns.join(', ')}) values (${values.join(', ')})`,
      Object.values(row).map((value) =>
        typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
          ? JSON.stringify(value)
          : value,
      ),
    )
  }
  const orgId = createId()
  const org = (row: Row) => ({ org_id: orgId, ...row })
  await insert('organisation', { id: orgId, name, slug: name.toLowerCase() })
  await insert('subscription', org({ plan: 'BUSINESS', period_anchor: ago(40) }))
  await insert('usage', org({ period_start: ago(9), analyses: 5, api_calls: 77 }))

  const person = async (who: string, role?: 'owner' | 'admin' | 'member') => {
    const id = createId()
    const email = `${who}@${name}.test`.toLowerCase()
    await insert('user', { id, name: who, email })
    await insert('account', {
      id: createId(),
      user_id: id,
      account_id: id,
      provider_id: 'credential',
      password: passwordHash,
    })
    await insert('session', { id: createId(), user_id: id, token: createId(), expires_at: ago(-3) })
    if (role) await insert('member', org({ id: createId(), user_id: id, role }))
    return { id, email }
  }
  const owner = await person('Olga', 'owner')
  await person('Adam', 'admin')
  const member = await person('Mia', 'member')
  const leaver = await person('Leo')
  await insert('verification', {
    id: createId(),
    identifier: 'reset-password:x',
    value: owner.id,
    expires_at: ago(2),
  })
  await insert(
    'invitation',
    org({
      id: createId(),
      email: 'new@example.test',
      role: 'member',
      token_hash: hashApiKey(createId()),
      inviter_id: owner.id,
      expires_at: ago(-5),
    }),
  )

  const key = async (label: string, row: Row) => {
    const made = createApiKey()
    await insert(
      'api_key',
      org({ id: createId(), name: label, hash: hashApiKey(made), last_four: made.slice(-4), ...row }),
    )
    return made
  }
  const keys = {
    ofOwner: await key('owner', { created_by: owner.id }),
    ofOperator: await key('operator', {}),
    ofLeaver: await key('leaver', { created_by: leaver.id }),
    revoked: await key('revoked', { created_by: owner.id, revoked_at: ago(1) }),
  }

  const scorecardId = createId()
  await insert('scorecard', org({ id: scorecardId, name: 'Standard', is_default: true }))
  const definition = { sections: [] }
  await insert('scorecard_version', org({ scorecard_id: scorecardId, version: 1, definition }))
  const projectId = createId()
  await insert('project', org({ id: projectId, name: 'Support', language: 'en', scorecard_id: scorecardId }))

  let storedBytes = 0
  const audio = async (row: Row) => {
    const id = createId()
    const size = 1000 + storedBytes
    storedBytes += size
    await insert(
      'audio',
      org({
        id,
        project_id: projectId,
        original_name: `${id}.wav`,
        size,
        source: 'UPLOAD',
        storage_key: `${orgId}/${projectId}/${id}`,
        uploaded_by: member.id,
        created_at: ago(3),
        ...row,
      }),
    )
    return id
  }
  const audios = {
    PENDING: await audio({ status: 'PENDING' }),
    PROCESSING: await audio({
      status: 'PROCESSING',
      run_id: createId(),
      stage: 'TRANSCRIBING',
      progress: 0.4,
      attempts: 1,
    }),
    DONE: await audio({ status: 'DONE', duration_seconds: 60, channels: 2, processed_at: ago(3) }),
    FAILED: await audio({
      status: 'FAILED',
      error_reason: 'SILENT',
      error_message: 'Silent.',
      processed_at: ago(3),
    }),
    NOT_AUDIO: await audio({
      status: 'FAILED',
      error_reason: 'NOT_AUDIO',
      error_message: 'No audio.',
      processed_at: ago(3),
    }),
  }
  const analysisId = createId()
  const { metrics, transcript } = engineAnalysis()
  await insert(
    'analysis',
    org({
      id: analysisId,
      audio_id: audios.DONE,
      project_id: projectId,
      scorecard_id: scorecardId,
      scorecard_version: 1,
      scorecard_name: 'Standard',
      overall_score: 50,
      capped: false,
      summary: 'A short call.',
      language: 'en',
      duration_seconds: 60,
      criteria: '[]',
      recommendations: '[]',
      metrics,
      transcript,
      waveform: '[[0.1],[0.2]]',
    }),
  )
  await admin.query('update audio set analysis_id = $1 where id = $2', [analysisId, audios.DONE])
  await insert('analysis_raw_payload', org({ analysis_id: analysisId, payload: { words: [] } }))

  const event = { type: 'analysis.completed', data: { audio_file_id: audios.DONE } }
  await insert('event', org({ id: createId(), ...event }))
  const endpoint_id = createId()
  await insert(
    'webhook_endpoint',
    org({
      id: endpoint_id,
      url: 'https://example.test/hook',
      events: ['analysis.completed'],
      secret: Buffer.from('sealed'),
    }),
  )
  for (const row of [
    { status: 'DELIVERED', attempts_made: 1, attempt_count: 1 },
    { status: 'PENDING', next_attempt_at: ago(0) },
  ]) {
    const id = createId()
    const delivery = { id, endpoint_id, event: 'analysis.completed', body: '{}', scheduled_from: ago(1) }
    await insert('webhook_delivery', org({ ...delivery, ...row }))
    if (row.status !== 'DELIVERED') continue
    const attempt = { delivery_id: id, number: 1, started_at: ago(1), outcome: 'DELIVERED', status_code: 200 }
    await insert(
      'webhook_attempt',
      org({ ...attempt, latency_ms: 20, url: 'https://example.test/hook', request_headers: {} }),
    )
  }
  const rule = { rule_id: createId(), rule_name: 'Low score', severity: 'WARNING' }
  await insert(
    'alert_rule',
    org({
      id: rule.rule_id,
      name: rule.rule_name,
      severity: rule.severity,
      definition: { kind: 'SCORE', below: 60 },
      is_enabled: true,
      cool_down_minutes: 0,
      created_by: owner.id,
    }),
  )
  const of = { analysis_id: analysisId, audio_id: audios.DONE, project_id: projectId }
  await insert('alert', org({ id: createId(), ...rule, ...of, message: 'Scored 50.' }))
  await insert(
    'audit_entry',
    org({
      id: createId(),
      actor_user_id: owner.id,
      actor_name: 'Olga',
      action: 'project.created',
      target_type: 'project',
      target_id: projectId,
      details: { name: 'Support' },
    }),
  )
  return { orgId, projectId, owner, keys, audios, storedBytes }
}
