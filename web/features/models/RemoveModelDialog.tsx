import type { Model } from '../../../src/contract/app/models.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { ConfirmDialog } from '../../ui/ConfirmDialog.js'
import { showToast } from '../../ui/toasts.js'
import { useModelChange } from './modelQueries.js'
import { modelTexts } from './models.texts.js'

/** Says first which projects would be left without a model. */
export function RemoveModelDialog({ model, onClose }: { model: Model; onClose: () => void }) {
  const t = useTexts(modelTexts)
  const format = useFormat()
  const change = useModelChange()
  const { name, neededFor } = model
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('removeAsk', { name })}
      description={t('removeLead')}
      confirmLabel={t('remove')}
      onConfirm={async () => {
        await change.mutateAsync({ kind: 'remove', name, isNeeded: neededFor.length > 0 })
        showToast(t('removed', { name }))
      }}
    >
      {neededFor.length > 0 && (
        <div className="mb-4 rounded-lg bg-fair-soft px-3 py-2.5 text-sm text-fair">
          <p>{t('removeNeeded')}</p>
          <ul className="mt-1 list-disc pl-5">
            {neededFor.map(({ language, projects }) => (
              <li key={language}>
                {t('projects', { language: format.languageName(language), count: projects })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </ConfirmDialog>
  )
}
