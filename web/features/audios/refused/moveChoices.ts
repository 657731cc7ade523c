import type { Project } from '../../../../src/contract/app/projects.js'
import { baseLanguage } from '../../../../src/contract/baseLanguage.js'

type Choice = Pick<Project, 'id' | 'name' | 'language'>

/** Other projects, those in the language that was heard first; `fits`: how many of them are. */
export function moveChoices<P extends Choice>(
  projects: readonly P[],
  audio: { projectId: string; heardLanguage: string | null },
  locale: string,
): { projects: P[]; fits: number } {
  const { compare } = new Intl.Collator(locale)
  const fits = ({ language }: Choice) =>
    audio.heardLanguage !== null && baseLanguage(language) === baseLanguage(audio.heardLanguage)
  const others = projects
    .filter(({ id }) => id !== audio.projectId)
    .toSorted((a, b) => Number(fits(b)) - Number(fits(a)) || compare(a.name, b.name))
  return { projects: others, fits: others.filter(fits).length }
}
