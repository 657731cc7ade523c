import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { type Project, projectEndpoints } from '../../../src/contract/app/projects.js'
import { linesOfList, WordList } from '../../../src/contract/app/wordList.js'
import { call } from '../../api/call.js'
import { useForm } from '../../forms/useForm.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Card } from '../../ui/Card.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { Field } from '../../ui/Field.js'
import { TextArea } from '../../ui/TextArea.js'
import { showToast } from '../../ui/toasts.js'
import { projectQuery } from './projectQueries.js'
import { wordListTexts } from './wordList.texts.js'

const Change = z.object({ wordList: WordList })

/** Names that what was heard is held against, one a line. */
export function WordListCard({ project }: { project: Project }) {
  const t = useTexts(wordListTexts)
  const queryClient = useQueryClient()
  const [typed, setTyped] = useState(project.wordList.join('\n'))
  const form = useForm(Change, { wordList: project.wordList }, async (body) => {
    const saved = await call(projectEndpoints.change, { params: { id: project.id }, body })
    queryClient.setQueryData(projectQuery(project.id).queryKey, saved)
    form.dropEdits()
    showToast(t('saved'))
  })
  const { lines } = linesOfList(typed)

  /** The first objection, by the line that it is about. */
  function error(): string | undefined {
    for (const [path, problem] of Object.entries(form.errors)) {
      const line = lines[Number(/^wordList\.(\d+)$/.exec(path)?.[1])]
      return line === undefined ? problem : t('wrongLine', { line, problem })
    }
    return undefined
  }

  return (
    <Card>
      <form {...form.formProps} className="flex flex-col gap-5">
        <Field label={t('title')} hint={t('hint')} error={error()}>
          {(control) => (
            <TextArea
              {...control}
              rows={6}
              value={typed}
              spellCheck={false}
              placeholder={t('example')}
              onChange={({ target }) => {
                setTyped(target.value)
                form.set('wordList', linesOfList(target.value).words)
              }}
            />
          )}
        </Field>
        <ErrorNote error={form.problem} />
        <Button type="submit" isBusy={form.isBusy} className="self-start">
          {t('save')}
        </Button>
      </form>
    </Card>
  )
}
