import { CloudUpload } from 'lucide-react'
import { type DragEvent, useId, useRef, useState } from 'react'
import { fileKind, HEAD_BYTES } from '../../../src/contract/recordings/fileKind.js'
import { fileKindWords } from '../../../src/contract/recordings/fileKindWords.js'
import { useLocale } from '../../i18n/locale.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { cx } from '../../ui/cx.js'
import { Input } from '../../ui/Input.js'
import { useMe } from '../session/me.js'
import { RawFormSelect } from './headerless/RawFormSelect.js'
import { uploadTexts } from './upload.texts.js'
import { addUpload } from './uploads.js'

export function UploadZone({ projectId }: { projectId: string }) {
  const t = useTexts(uploadTexts)
  const format = useFormat()
  const locale = useLocale()
  const { maxUploadBytes } = useMe().server
  const id = useId()
  const picker = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [agentName, setAgentName] = useState('')
  const [rawForm, setRawForm] = useState('')

  async function add(files: Iterable<File>) {
    const agent = agentName.trim()
    for (const file of files) {
      const metadata = {
        projectId,
        filename: file.name,
        filetype: file.type,
        ...(agent ? { agentName: agent } : {}),
        ...(rawForm ? { rawForm } : {}),
      }
      addUpload(file, metadata, await refusalOf(file))
    }
  }

  async function refusalOf(file: File): Promise<string | null> {
    if (file.size === 0) return t('emptyFile')
    if (file.size > maxUploadBytes) return t('tooLarge', { size: format.fileSize(maxUploadBytes) })
    const kind = fileKind(await headOf(file))
    return kind ? fileKindWords(kind)[locale] : null
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    // The browser takes the list back when the event is over.
    void add([...event.dataTransfer.files])
  }

  return (
    <section
      aria-label={t('title')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        'mb-5 flex flex-col items-start gap-x-5 gap-y-4 rounded-xl border border-dashed border-line-strong/70 bg-surface p-5 transition-colors sm:flex-row sm:items-center',
        isOver && 'border-accent bg-accent-soft',
      )}
    >
      <span className="hidden size-11 shrink-0 place-items-center rounded-full bg-accent-soft text-accent sm:grid">
        <CloudUpload aria-hidden className="size-5" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-medium">{t('title')}</p>
        <p id={`${id}-hint`} className="text-[0.8125rem] text-muted">
          {t('hint', { size: format.fileSize(maxUploadBytes) })}
        </p>
      </div>
      <div className="flex w-full flex-wrap items-center gap-2 sm:w-auto">
        <Input
          aria-label={`${t('agent')}. ${t('agentHint')}`}
          placeholder={t('agent')}
          title={t('agentHint')}
          maxLength={120}
          value={agentName}
          onChange={(event) => setAgentName(event.target.value)}
          className="min-w-0 flex-1 sm:w-40"
        />
        <RawFormSelect value={rawForm} onValueChange={setRawForm} />
        <input
          ref={picker}
          id={id}
          type="file"
          multiple
          tabIndex={-1}
          aria-label={t('choose')}
          aria-describedby={`${id}-hint`}
          className="sr-only"
          onChange={(event) => {
            void add([...(event.target.files ?? [])])
            // Choosing the same file again has to count as a change.
            event.target.value = ''
          }}
        />
        <Button variant="primary" onClick={() => picker.current?.click()}>
          {t('choose')}
        </Button>
      </div>
    </section>
  )
}

/** What cannot be read is left to the upload, which tells why. */
async function headOf(file: File): Promise<Uint8Array> {
  const head = file.slice(0, HEAD_BYTES)
  return new Uint8Array(await head.arrayBuffer().catch(() => new ArrayBuffer(0)))
}
