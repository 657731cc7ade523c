import { MAX_TOPICS } from '../contract/app/topics.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { invalid } from '../platform/http/invalid.js'
import { Problem } from '../platform/http/problem.js'
import { otherTopics } from './queries.js'

/** `id` null: of a new topic. The caller holds the project's topics. */
export async function requireRoom(
  tx: OrgTx,
  projectId: string,
  name: string,
  id: string | null,
): Promise<void> {
  const others = await otherTopics(tx, projectId, name, id)
  if (others.isNameTaken)
    throw invalid({
      name: {
        en: 'this project has a topic of this name already: choose another, or change that one',
        fr: 'ce projet a déjà un thème de ce nom : choisissez-en un autre, ou modifiez celui-là',
      },
    })
  if (id === null && others.count >= MAX_TOPICS)
    throw new Problem('conflict', {
      en: `A project keeps at most ${MAX_TOPICS} topics. Remove one that you no longer need, or add its words to another.`,
      fr: `Un projet garde au plus ${MAX_TOPICS} thèmes. Supprimez-en un dont vous n’avez plus besoin, ou ajoutez ses mots à un autre.`,
    })
}
