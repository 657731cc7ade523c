import { expect, it } from 'vitest'
import { envelope } from './envelope.js'

it('is compact JSON with its keys in the published order and nothing that is not published', () => {
  const data = {
    overall_score: 78.5,
    project_id: 'c4',
    raw: 'what the engine said',
    audio_file_id: 'c3',
    analysis_id: 'c2',
  }
  const body = envelope('c1', {
    type: 'analysis.completed',
    createdAt: new Date('2026-05-11T12:25:12Z'),
    data,
  })
  expect(body).toBe(
    '{"id":"c1","event":"analysis.completed","created_at":"2026-05-11T12:25:12.000Z",' +
      '"data":{"analysis_id":"c2","audio_file_id":"c3","project_id":"c4","overall_score":78.5}}',
  )
})
