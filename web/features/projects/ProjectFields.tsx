import { useQuery } from '@tanstack/react-query'
import { baseLanguage } from '../../../src/contract/baseLanguage.js'
import { TextField } from '../../forms/TextField.js'
import { useLocale } from '../../i18n/locale.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Field } from '../../ui/Field.js'
import { Select } from '../../ui/Select.js'
import { TextArea } from '../../ui/TextArea.js'
import { uiTexts } from '../../ui/ui.texts.js'
import { MissingLanguage } from '../models/MissingLanguage.js'
import { scorecardsQuery } from '../scorecards/scorecardQueries.js'
import { useMe } from '../session/me.js'
import { languageChoices } from './languageChoices.js'
import { projectTexts } from './project.texts.js'
import { scorecardChoices } from './scorecardChoices.js'

interface FieldState<V> {
  value: V
  error: string | undefined
  onValue: (value: V) => void
}

interface Props {
  name: FieldState<string>
  description: FieldState<string>
  language: FieldState<string>
  /** null: the organisation's default for the language. */
  scorecard: {
    value: string | null
    error: string | undefined
    onValue: (value: string) => void
    /** Whoever looks may not choose another. */
    isFixed?: boolean
  }
}

/** What a new project is asked for, and its settings too. */
export function ProjectFields({ name, description, language, scorecard }: Props) {
  const t = useTexts(projectTexts)
  const ui = useTexts(uiTexts)
  const format = useFormat()
  const { languages } = useMe().server
  const scorecards = useQuery(scorecardsQuery).data?.data ?? []
  const spoken = languages.find(({ code }) => code === language.value)
  // A project keeps the language it was given, whatever has been uninstalled since.
  const choices = languageChoices(
    spoken ? languages : [...languages, { code: language.value, installed: true }],
    format.languageName,
    useLocale(),
  )
  const { value: judgedBy, options: scorecardOptions } = scorecardChoices(
    scorecards,
    scorecard.value,
    language.value,
    t('defaultScorecardIn', { language: format.languageName(baseLanguage(language.value)) }),
  )

  return (
    <>
      <TextField label={t('name')} {...name} />
      <Field label={t('description')} optionalText={ui('optional')} error={description.error}>
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            value={description.value}
            onChange={(event) => description.onValue(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={t('language')}
        error={language.error}
        hint={
          spoken?.installCommand && !spoken.installed ? (
            <MissingLanguage command={spoken.installCommand} />
          ) : undefined
        }
      >
        {(control) => (
          <Select
            {...control}
            value={language.value}
            onValueChange={language.onValue}
            options={choices.map(({ code, installed }) => ({
              value: code,
              label: installed
                ? format.languageName(code)
                : t('languageMissing', { language: format.languageName(code) }),
            }))}
          />
        )}
      </Field>
      <Field
        label={t('scorecard')}
        error={scorecard.error}
        hint={scorecard.isFixed ? t('managersOnly') : undefined}
      >
        {(control) => (
          <Select
            {...control}
            value={judgedBy}
            onValueChange={scorecard.onValue}
            disabled={scorecard.isFixed}
            options={scorecardOptions}
          />
        )}
      </Field>
    </>
  )
}
