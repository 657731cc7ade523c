import type { AppAudio } from '../contract/app/audios.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { presentAudio } from './presentAudio.js'
import { audioById } from './queries.js'

export async function findAudio(tx: OrgTx, id: string): Promise<AppAudio | undefined> {
  const row = await audioById(tx, id)
  return row && presentAudio(row)
}
