import { CircleAlert, RotateCw, X } from 'lucide-react'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { IconButton } from '../../ui/IconButton.js'
import { ProgressBar } from '../../ui/ProgressBar.js'
import { uploadTexts } from './upload.texts.js'
import { removeUpload, resumeUpload, type Upload, useUploads } from './uploads.js'

export function UploadList({ projectId }: { projectId: string }) {
  const t = useTexts(uploadTexts)
  const uploads = useUploads(projectId)
  if (uploads.length === 0) return null
  return (
    <ul
      aria-label={t('uploads')}
      className="mb-5 divide-y divide-line rounded-xl border border-line bg-surface shadow-lift"
    >
      {uploads.map((upload) => (
        <UploadRow key={upload.id} upload={upload} />
      ))}
    </ul>
  )
}

function UploadRow({ upload }: { upload: Upload }) {
  const t = useTexts(uploadTexts)
  const format = useFormat()
  const { id, file, state, sentBytes, isCutOff } = upload
  const canResume = state === 'FAILED' || state === 'INTERRUPTED'
  const isStopped = canResume || state === 'REFUSED'
  return (
    <li className="flex items-center gap-3 px-4 py-3 text-sm">
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline justify-between gap-3">
          <span className="truncate font-medium">{file.name}</span>
          <span className="shrink-0 text-xs text-muted tabular-nums">
            {state === 'REFUSED' && format.fileSize(file.size)}
            {state === 'WAITING' && t('WAITING')}
            {(state === 'SENDING' || canResume) &&
              t('sentOf', { sent: format.fileSize(sentBytes), size: format.fileSize(file.size) })}
          </span>
        </div>
        {state !== 'FAILED' && state !== 'REFUSED' && (
          <ProgressBar
            label={t('progressOf', { name: file.name })}
            fraction={file.size === 0 ? 0 : sentBytes / file.size}
            className="mt-2"
          />
        )}
        {state === 'SENDING' && isCutOff && (
          <p role="status" className="mt-1.5 text-[0.8125rem] text-fair">
            {t('cutOff')}
          </p>
        )}
        {isStopped && (
          <p role="alert" className="mt-1.5 flex items-start gap-1.5 text-[0.8125rem] text-poor">
            <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
            {state === 'INTERRUPTED'
              ? t(upload.interruption ?? 'NO_ANSWER')
              : (upload.message ?? t('unexpected'))}
          </p>
        )}
      </div>
      {canResume && (
        <Button
          size="small"
          aria-label={`${state === 'INTERRUPTED' ? t('resume') : t('retry')}: ${file.name}`}
          onClick={() => resumeUpload(id)}
        >
          <RotateCw aria-hidden className="size-4" />
          {state === 'INTERRUPTED' ? t('resume') : t('retry')}
        </Button>
      )}
      <IconButton
        label={t(isStopped ? 'remove' : 'cancel', { name: file.name })}
        icon={X}
        onClick={() => removeUpload(id)}
      />
    </li>
  )
}
