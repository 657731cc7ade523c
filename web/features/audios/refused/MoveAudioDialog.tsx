import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AppAudio } from '../../../../src/contract/app/audios.js'
import { useLocale } from '../../../i18n/locale.js'
import { useFormat } from '../../../i18n/useFormat.js'
import { useTexts } from '../../../i18n/useTexts.js'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.js'
import { Field } from '../../../ui/Field.js'
import { Select } from '../../../ui/Select.js'
import { showToast } from '../../../ui/toasts.js'
import { projectsToMoveTo } from '../audioQueries.js'
import { useMove } from '../useAudioActions.js'
import { moveTexts } from './move.texts.js'
import { moveChoices } from './moveChoices.js'

interface Props {
  audio: AppAudio
  onClose: () => void
}

/** Offers the organisation's projects, those in the recording's language first. */
export function MoveAudioDialog({ audio, onClose }: Props) {
  const t = useTexts(moveTexts)
  const format = useFormat()
  const locale = useLocale()
  const query = useQuery(projectsToMoveTo)
  const [chosen, choose] = useState<string>()
  const mover = useMove(audio)
  const { projects, fits } = moveChoices(query.data?.data ?? [], audio, locale)
  const to = projects.find(({ id }) => id === chosen) ?? projects[0]
  const heard = audio.heardLanguage

  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('title', { name: audio.originalName })}
      description={query.isSuccess && projects.length === 0 ? t('noOther') : t('lead')}
      confirmLabel={t('confirm')}
      isDanger={false}
      isWaiting={!to}
      onConfirm={async () => {
        if (!to) return
        await mover.mutateAsync(to.id)
        showToast(t('moved', { project: to.name }))
      }}
    >
      {to && (
        <div className="mb-5">
          <Field
            label={t('project')}
            hint={heard && fits === 0 ? t('noneFits', { language: format.languageName(heard) }) : undefined}
          >
            {(control) => (
              <Select
                {...control}
                value={to.id}
                onValueChange={choose}
                options={projects.map(({ id, name, language }) => ({
                  value: id,
                  label: t('inLanguage', { name, language: format.languageName(language) }),
                }))}
              />
            )}
          </Field>
        </div>
      )}
    </ConfirmDialog>
  )
}
