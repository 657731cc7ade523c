import { load } from './load.js'

const FILTERS = [
  '/api/v1/audios?',
  '/api/v1/audios?status=DONE&',
  '/api/v1/audios?status=FAILED&',
  '/api/v1/analyses?',
  '/api/v1/analyses?from=2026-05-02T10:00:00Z&to=2026-05-28T15:30:00Z&',
]
const REQUESTS = 40

/** One call at a time: what a list takes, page 1 and page 100, with and without each filter. */
export async function measureLists(
  url: string,
  headers: Record<string, string>,
  projectId: string,
): Promise<void> {
  const ofProject = FILTERS.map((filter) => `${filter}projectId=${projectId}&`)
  for (const filter of [...FILTERS, ...ofProject]) {
    const times: string[] = []
    for (const page of [1, 100]) {
      const { medianMs } = await load(`${url}${filter}page=${page}`, headers, {
        count: REQUESTS,
        concurrency: 1,
      })
      times.push(`page ${page} ${medianMs.toFixed(1)} ms`)
    }
    console.log(`${times.join(', ')}   ${filter.replace(projectId, '…').slice(8, -1)}`)
  }
}
