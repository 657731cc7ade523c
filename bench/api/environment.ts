/** What the parent tells a server of the benchmark. */
export function bench(): { orgId: string; analysisId: string } {
  const { BENCH_ORG: orgId, BENCH_ANALYSIS: analysisId } = process.env
  if (!orgId || !analysisId) throw new Error('started by bench/api.ts only')
  return { orgId, analysisId }
}
