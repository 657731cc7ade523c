import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type Project, projectEndpoints } from '../../../src/contract/app/projects.js'
import { call } from '../../api/call.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { ConfirmDialog } from '../../ui/ConfirmDialog.js'
import { showToast } from '../../ui/toasts.js'
import { projectTexts } from './project.texts.js'

export function DeleteProjectCard({ project }: { project: Project }) {
  const t = useTexts(projectTexts)
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [isAsking, setAsking] = useState(false)

  async function remove() {
    await call(projectEndpoints.delete, { params: { id: project.id } })
    await navigate({ to: '/projects' })
    void queryClient.invalidateQueries({ queryKey: ['projects', 'list'] })
    showToast(t('deleted'))
  }

  return (
    <Card>
      <CardTitle>{t('deleteTitle')}</CardTitle>
      <p className="-mt-2 mb-4 text-sm text-muted">{t('deleteLead')}</p>
      <Button variant="danger" onClick={() => setAsking(true)}>
        {t('delete')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('deleteAsk', { name: project.name })}
        description={t('deleteLead')}
        confirmLabel={t('delete')}
        onConfirm={remove}
      />
    </Card>
  )
}
