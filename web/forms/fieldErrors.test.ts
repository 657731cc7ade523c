import { expect, test } from 'vitest'
import { Password } from '../../src/contract/app/auth.js'
import { ScorecardDefinition } from '../../src/contract/scorecard.js'
import { phrase } from '../i18n/phrase.js'
import type { Translate } from '../i18n/texts.js'
import { fieldErrors } from './fieldErrors.js'
import { formTexts } from './form.texts.js'

const inFrench: Translate<typeof formTexts> = (key, ...[values]) => phrase(formTexts[key].fr, 'fr', values)

const metric = { id: 'pace', name: '', weight: 0, kind: 'METRIC', metric: 'DURATION_SECONDS' }

test('each field of a nested form gets its own message, in the reader’s language', () => {
  const errors = fieldErrors(
    ScorecardDefinition,
    {
      sections: [{ id: 'a', name: 'A', criteria: [{ ...metric, min: { full: 1, zero: 0 } }] }],
    },
    inFrench,
    'fr',
  )
  expect(errors).toEqual({
    'sections.0.criteria.0.name': 'À remplir.',
    'sections.0.criteria.0.weight': 'Doit être supérieur à 0.',
  })
})

test('a rule across fields points at the field to change', () => {
  const errors = fieldErrors(
    ScorecardDefinition,
    {
      sections: [{ id: 'a', name: 'A', criteria: [{ ...metric, name: 'Pace', weight: 1 }] }],
    },
    inFrench,
    'fr',
  )
  expect(errors).toEqual({
    'sections.0.criteria.0.min': 'Il faut une borne basse, une borne haute ou les deux.',
  })
})

test('a short password is told how long it has to be', () => {
  const errors = fieldErrors(Password, 'short', inFrench, 'fr')
  expect(errors).toEqual({ '': 'Au moins 10 caractères.' })
})
