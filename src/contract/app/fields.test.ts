import { expect, test } from 'vitest'
import type { z } from 'zod'
import { validBodies } from '../../../test/app/validBodies.js'
import { AlertRuleDefinition } from './alerts.js'
import { NewApiKey } from './apiKeys.js'
import { UploadMetadata } from './audios.js'
import { PersonName } from './auth.js'
import { OrganisationChange } from './me.js'
import { NewProject, ProjectChange } from './projects.js'
import { NewScorecard } from './scorecards.js'

const project = { name: 'Sales' }
const rule = validBodies['POST /app/api/alert-rules'] ?? {}
const scorecard = validBodies['POST /app/api/scorecards'] as z.input<typeof NewScorecard>
const [section] = scorecard.definition.sections
const upload = { projectId: `c${'0'.repeat(24)}`, filename: 'call.wav' }

const withSection = (changed: object) => ({
  ...scorecard,
  definition: { ...scorecard.definition, sections: [{ ...section, ...changed }] },
})
const named: [string, (name: string) => boolean][] = [
  ['a person', (name) => PersonName.safeParse(name).success],
  ['an organisation', (name) => OrganisationChange.safeParse({ name }).success],
  ['an API key', (name) => NewApiKey.safeParse({ name }).success],
  ['a new project', (name) => NewProject.safeParse({ ...project, name }).success],
  ['a changed project', (name) => ProjectChange.safeParse({ name }).success],
  ['an alert rule', (name) => AlertRuleDefinition.safeParse({ ...rule, name }).success],
  ['a scorecard', (name) => NewScorecard.safeParse({ ...scorecard, name }).success],
]
const alsoShown: typeof named = [
  ['a section', (name) => NewScorecard.safeParse(withSection({ name })).success],
  [
    'a criterion',
    (name) => NewScorecard.safeParse(withSection({ criteria: [{ ...section?.criteria[0], name }] })).success,
  ],
  ['an agent', (agentName) => UploadMetadata.safeParse({ ...upload, agentName }).success],
  ['an id of another system', (externalId) => UploadMetadata.safeParse({ ...upload, externalId }).success],
]
const all = [...named, ...alsoShown]

test.each(all)('%s is named in any writing', (_what, takes) => {
  for (const name of ['Été à Noël', '\u200fعربي', '日本語', '👩\u200d👩\u200d👧', 'क्ष', '<b>&amp;', '2']) {
    expect(takes(name), name).toBe(true)
  }
})

test.each(all)('%s is named in one line of plain text', (_what, takes) => {
  for (const mark of ['\r\n', '\t', '\u001b', '\u0085', '\u2028', '\u2029', '\u202e', '\u2066']) {
    expect(takes(`a${mark}b`), JSON.stringify(mark)).toBe(false)
  }
})

test.each(named)('%s has a name that is seen', (_what, takes) => {
  for (const name of ['', '  ', '\u200b', '\u00ad', '\u3164', '\u2800', '\u{e0041}', '\ufe0f', '\u0301']) {
    expect(takes(name), JSON.stringify(name)).toBe(false)
  }
})
