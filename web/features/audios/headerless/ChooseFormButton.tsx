import { useMutation, useQueryClient } from '@tanstack/react-query'
import { AudioLines } from 'lucide-react'
import { useState } from 'react'
import { type AppAudio, audioEndpoints } from '../../../../src/contract/app/audios.js'
import { OFFERED_RAW_FORMS, type RawForm } from '../../../../src/contract/recordings/rawForm.js'
import { call } from '../../../api/call.js'
import { useTexts } from '../../../i18n/useTexts.js'
import { Button } from '../../../ui/Button.js'
import { Dialog } from '../../../ui/Dialog.js'
import { ErrorNote } from '../../../ui/ErrorNote.js'
import { Select } from '../../../ui/Select.js'
import { audioQuery } from '../audioQueries.js'
import { rawFormTexts } from './rawForm.texts.js'
import { useRawFormOptions } from './useRawFormOptions.js'

/** For a recording that failed and has no header: as what it looks like, or as somebody knows better. */
export function ChooseFormButton({ audio }: { audio: AppAudio }) {
  const t = useTexts(rawFormTexts)
  const queryClient = useQueryClient()
  const seen = audio.looksLike?.kind === 'HEADERLESS' ? audio.looksLike.form : undefined
  const [isOpen, setOpen] = useState(false)
  const [form, setForm] = useState<RawForm>(seen ?? OFFERED_RAW_FORMS[0] ?? '')
  const options = useRawFormOptions(seen)
  const analyse = useMutation({
    mutationFn: () => call(audioEndpoints.analyseAs, { params: { id: audio.id }, body: { form } }),
    onSuccess: (retried) => {
      setOpen(false)
      queryClient.setQueryData(audioQuery(audio.id).queryKey, retried)
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['audios', audio.projectId] }),
  })
  return (
    <>
      <Button
        size="small"
        aria-label={t('chooseFor', { name: audio.originalName })}
        onClick={() => {
          setForm(seen ?? form)
          setOpen(true)
        }}
      >
        <AudioLines aria-hidden className="size-4" />
        {t('choose')}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('title')} description={t('lead')}>
        <div className="flex flex-col gap-4">
          <Select aria-label={t('form')} value={form} options={options} onValueChange={setForm} />
          <ErrorNote error={analyse.error} />
          <Button variant="primary" isBusy={analyse.isPending} onClick={() => analyse.mutate()}>
            {t('analyse')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
