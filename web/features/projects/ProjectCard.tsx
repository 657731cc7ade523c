import { Link } from '@tanstack/react-router'
import type { Project } from '../../../src/contract/app/projects.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { ScoreBadge } from '../../ui/ScoreBadge.js'
import { projectTexts } from './project.texts.js'

export function ProjectCard({ project }: { project: Project }) {
  const t = useTexts(projectTexts)
  const format = useFormat()
  const { averageScore } = project
  return (
    <li className="relative flex min-h-40 flex-col rounded-xl border border-line bg-surface p-5 shadow-lift transition-colors focus-within:border-accent hover:border-line-strong">
      <div className="flex items-start justify-between gap-3">
        <h2 className="font-semibold tracking-tight wrap-anywhere">
          <Link
            to="/projects/$projectId"
            params={{ projectId: project.id }}
            className="after:absolute after:inset-0 after:rounded-xl focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-accent"
          >
            {project.name}
          </Link>
        </h2>
        {averageScore !== null && <ScoreBadge score={averageScore} label={t('averageScore')} />}
      </div>
      {project.description && <p className="mt-1 line-clamp-2 text-sm text-muted">{project.description}</p>}
      <p className="mt-auto flex flex-wrap gap-x-2 pt-4 text-[0.8125rem] text-muted">
        <span className="tabular-nums">{t('calls', { count: project.audioCount })}</span>
        <span aria-hidden>·</span>
        <span>{format.languageName(project.language)}</span>
        <span aria-hidden>·</span>
        <span className="truncate">{project.scorecard.name}</span>
      </p>
    </li>
  )
}
